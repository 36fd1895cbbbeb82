/**
 * The rule of the stand-in: what it does not implement, it refuses. A call that quietly did
 * nothing would let a test pass that would fail in Electron.
 */
export function notImplemented(what: string): never {
  throw new Error(`stand-in: ${what} is not implemented. Add it to tests/desktop/standin first.`);
}

/** Makes every unknown property of an API an error, for reading and for writing. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(of, key) {
      // Promises and consoles look for these on anything they are given.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        return Reflect.get(of, key, of) as unknown;
      }
      if (!(key in of)) notImplemented(`${name}.${key}`);
      const value = Reflect.get(of, key, of) as unknown;
      // Private fields are not reachable through a proxy.
      return typeof value === 'function' ? (value.bind(of) as unknown) : value;
    },
    set(of, key, value) {
      if (!(key in of)) notImplemented(`setting ${name}.${String(key)}`);
      return Reflect.set(of, key, value, of);
    },
  });
}

/** Makes every unknown option an error. */
export function onlyKeys(what: string, given: object | undefined, known: readonly string[]): void {
  for (const key of Object.keys(given ?? {})) {
    if (!known.includes(key)) notImplemented(`option ${key} of ${what}`);
  }
}

type Listener = (...args: never[]) => void;

/** An emitter that knows which events there are. */
export class Events {
  readonly #name: string;
  readonly #listeners: Map<string, { listener: Listener; once: boolean }[]>;

  constructor(name: string, known: readonly string[]) {
    this.#name = name;
    this.#listeners = new Map(known.map((event) => [event, []]));
  }

  #of(event: string): { listener: Listener; once: boolean }[] {
    return this.#listeners.get(event) ?? notImplemented(`event ${event} of ${this.#name}`);
  }

  on(event: string, listener: Listener): void {
    this.#of(event).push({ listener, once: false });
  }

  once(event: string, listener: Listener): void {
    this.#of(event).push({ listener, once: true });
  }

  off(event: string, listener: Listener): void {
    const list = this.#of(event);
    const index = list.findIndex((entry) => entry.listener === listener);
    if (index >= 0) list.splice(index, 1);
  }

  has(event: string): boolean {
    return this.#of(event).length > 0;
  }

  /** @param details become properties of the event that listeners get first */
  emit(event: string, details: object = {}, ...rest: unknown[]): { defaultPrevented: boolean } {
    const told = {
      ...details,
      defaultPrevented: false,
      preventDefault() {
        told.defaultPrevented = true;
      },
    };
    const list = this.#of(event);
    for (const entry of [...list]) {
      if (entry.once) list.splice(list.indexOf(entry), 1);
      (entry.listener as (...args: unknown[]) => void)(told, ...rest);
    }
    return told;
  }
}
