// Runs in the page's own world before any of its scripts. Waits for `contextBridge` to announce
// what the preload script exposes, and builds it from functions that only pass messages. The two
// worlds share the DOM but no objects, so text in events is all that can cross.
(() => {
  const TOKEN = '__TOKEN__';
  const callbacks = new Map();
  const settled = new Map();
  let counter = 0;

  const encode = (value) => {
    if (typeof value === 'function') {
      const id = ++counter;
      callbacks.set(id, value);
      return { callback: id };
    }
    return value === undefined ? { nothing: true } : { value };
  };

  const call = (target, args) => {
    let answer;
    const listen = (event) => {
      answer = JSON.parse(event.detail);
    };
    window.addEventListener(`${TOKEN}:answer`, listen);
    const detail = JSON.stringify({ target, args: args.map(encode) });
    window.dispatchEvent(new CustomEvent(`${TOKEN}:call`, { detail }));
    window.removeEventListener(`${TOKEN}:answer`, listen);
    if (answer.error !== undefined) throw new Error(answer.error);
    if (answer.promise !== undefined) {
      return new Promise((resolve, reject) => settled.set(answer.promise, { resolve, reject }));
    }
    if (answer.callable !== undefined) return (...more) => call(answer.callable, more);
    return answer.value;
  };

  window.addEventListener(`${TOKEN}:settled`, (event) => {
    const { promise, value, error } = JSON.parse(event.detail);
    const waiting = settled.get(promise);
    settled.delete(promise);
    if (error === undefined) waiting.resolve(value);
    else waiting.reject(new Error(error));
  });
  window.addEventListener(`${TOKEN}:callback`, (event) => {
    const { callback, args } = JSON.parse(event.detail);
    callbacks.get(callback)(...args);
  });
  window.addEventListener(`${TOKEN}:expose`, (event) => {
    const { name, methods } = JSON.parse(event.detail);
    const api = {};
    for (const method of methods) api[method] = (...args) => call(`${name}.${method}`, args);
    Object.defineProperty(window, name, { value: Object.freeze(api) });
  });
})();
