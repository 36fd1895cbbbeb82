"""What assistive technology gets of the app, over the bus that Orca listens on (AT-SPI).

Says to the desktop that a screen reader is there, and then answers one line of JSON for each line on
standard input: `tree`, the accessible objects of the app's window, or `heard`, the events since the
last time. Started by listener.ts, with the session bus of the app.
"""

import json
import sys
import threading

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

EVENTS = [
    "object:announcement",
    "object:children-changed:add",
    "object:state-changed:focused",
    "object:text-changed:insert",
    "object:state-changed:busy",
    "document:load-complete",
]
# Those that a listener tells of; what is merely possible is left out.
STATES = [
    "busy", "checked", "collapsed", "expanded", "focused", "has-popup", "invalid", "invalid-entry",
    "modal", "pressed", "read-only", "required", "selected",
]
ATTRIBUTES = ["level", "live", "container-live", "xml-roles", "current", "keyshortcuts", "description", "placeholder-text"]
heard = []


def say_that_a_reader_is_there():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
            GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True))),
            None, Gio.DBusCallFlags.NONE, -1, None,
        )


def text_of(node):
    interface = node.get_text_iface()
    if interface is None:
        return ""
    return Atspi.Text.get_text(interface, 0, Atspi.Text.get_character_count(interface))


def described(node):
    attributes = node.get_attributes() or {}
    states = node.get_state_set()
    names = [s for s in STATES if states.contains(getattr(Atspi.StateType, s.replace("-", "_").upper()))]
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "text": text_of(node),
        "states": names,
        "attributes": {key: attributes[key] for key in ATTRIBUTES if key in attributes},
    }


def tree(node):
    children = (node.get_child_at_index(at) for at in range(node.get_child_count()))
    return {**described(node), "children": [tree(child) for child in children if child]}


def windows():
    desktop = Atspi.get_desktop(0)
    apps = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
    for app in apps:
        # The library would keep names that have changed since.
        app.set_cache_mask(Atspi.Cache.NONE)
    return [tree(app) for app in apps if app]


def on_event(event):
    try:
        source = event.source
        attributes = source.get_attributes() or {}
        said = event.any_data if isinstance(event.any_data, str) else None
        if event.type.startswith("object:children-changed"):
            child = event.any_data
            said = (child.get_name() or text_of(child)) if child else None
        heard.append({
            "type": event.type, "on": event.detail1, "said": said,
            "live": attributes.get("container-live"), "atomic": attributes.get("container-atomic"),
            "role": source.get_role_name(), "name": source.get_name(), "text": text_of(source),
        })
    except GLib.Error:
        pass  # It is gone already.


def answer(line):
    if line == "tree":
        result = windows()
    else:
        result = list(heard)
        heard.clear()
    print(json.dumps(result, ensure_ascii=False), flush=True)
    return False


def listen():
    for line in sys.stdin:
        GLib.idle_add(answer, line.strip())
    GLib.idle_add(Atspi.event_quit)


say_that_a_reader_is_there()
listener = Atspi.EventListener.new(on_event)
for event in EVENTS:
    listener.register(event)
threading.Thread(target=listen, daemon=True).start()
print(json.dumps("ready"), flush=True)
Atspi.event_main()
