// Runs in an isolated world, as Electron runs a preload script with `contextIsolation`. Gives the
// script the `electron` that a sandboxed one has, and nothing else of Node.
(() => {
  if (window.top !== window) return;
  const TOKEN = '__TOKEN__';
  const exposed = new Map();
  const callables = new Map();
  const pending = new Map();
  const listeners = new Map();
  let counter = 0;

  const refuse = (what) => {
    throw new Error(`stand-in: ${what} is not implemented`);
  };
  const strict = (name, target) =>
    new Proxy(target, {
      get: (of, key) => (key in of ? of[key] : refuse(`${name}.${String(key)}`)),
    });
  const send = (event, data) =>
    window.dispatchEvent(new CustomEvent(`${TOKEN}:${event}`, { detail: JSON.stringify(data) }));
  const decode = (argument) => {
    if (argument.nothing) return undefined;
    if (argument.callback === undefined) return argument.value;
    return (...args) => send('callback', { callback: argument.callback, args });
  };

  window.addEventListener(`${TOKEN}:call`, (event) => {
    const { target, args } = JSON.parse(event.detail);
    try {
      const callee = exposed.get(target) ?? callables.get(target);
      const result = callee(...args.map(decode));
      if (typeof result === 'function') {
        const callable = ++counter;
        callables.set(callable, result);
        send('answer', { callable });
      } else if (result instanceof Promise) {
        const promise = ++counter;
        send('answer', { promise });
        result.then(
          (value) => send('settled', { promise, value }),
          (error) => send('settled', { promise, error: error.message }),
        );
      } else {
        send('answer', { value: result });
      }
    } catch (error) {
      send('answer', { error: error.message });
    }
  });

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(name, api) {
      for (const [key, value] of Object.entries(api)) {
        if (typeof value !== 'function') refuse(`exposing ${key}, which is not a function`);
        exposed.set(`${name}.${key}`, value);
      }
      send('expose', { name, methods: Object.keys(api) });
    },
  });
  const ipcRenderer = strict('ipcRenderer', {
    invoke(channel, ...args) {
      const id = ++counter;
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        globalThis[TOKEN](JSON.stringify({ id, channel, args }));
      });
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    removeListener(channel, listener) {
      const left = (listeners.get(channel) ?? []).filter((other) => other !== listener);
      listeners.set(channel, left);
    },
  });

  // Called by the stand-in through the DevTools protocol.
  globalThis[`${TOKEN}answer`] = ({ id, value, error }) => {
    const waiting = pending.get(id);
    pending.delete(id);
    if (error === undefined) waiting.resolve(value);
    else waiting.reject(new Error(error));
  };
  globalThis[`${TOKEN}send`] = (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };

  const require = (name) =>
    name === 'electron'
      ? strict('electron (preload)', { contextBridge, ipcRenderer })
      : refuse(`require('${name}') in a sandboxed preload script`);
  const module = { exports: {} };
  ((require, module, exports) => {
    /* __PRELOAD__ */
  })(require, module, module.exports);
})();
