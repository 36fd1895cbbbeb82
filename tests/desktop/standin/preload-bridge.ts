import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { fault } from './faults.js';

/** Answers a request that the preload script made for its page. */
export type Answer = (
  channel: string,
  args: unknown[],
) => Promise<{ value?: unknown; error?: string }>;

/**
 * Runs a preload script as Electron does with `contextIsolation`: in a world of its own beside the
 * page's. `preload-world.cjs` and `main-world.cjs` are its two ends inside the page.
 */
export class PreloadBridge {
  /** Names the world and all that passes between the two; no page can guess it. */
  readonly #token = `standin${randomUUID().replaceAll('-', '')}`;
  /** The script's worlds, and the frame that each belongs to. */
  readonly #worlds = new Map<number, string>();

  async install(devTools: CDPSession, preload: string, answer: Answer): Promise<void> {
    devTools.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string };
      if (context.name === this.#token && frameId) this.#worlds.set(context.id, frameId);
    });
    devTools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== this.#token) return;
      this.#invoked(devTools, payload, executionContextId, answer).catch(fault);
    });
    await devTools.send('Runtime.addBinding', {
      name: this.#token,
      executionContextName: this.#token,
    });
    await devTools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: await this.#read('main-world.cjs'),
    });
    const script = await readFile(preload, 'utf8');
    const world = await this.#read('preload-world.cjs');
    await devTools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: world.replace('/* __PRELOAD__ */', () => script),
      worldName: this.#token,
    });
  }

  /** `webContents.send`: heard by the script in the page that is there now. */
  async send(devTools: CDPSession, channel: string, args: unknown[]): Promise<void> {
    const { frameTree } = await devTools.send('Page.getFrameTree');
    const world = [...this.#worlds].findLast(([, frame]) => frame === frameTree.frame.id);
    if (world) await this.#call(devTools, world[0], 'send', [channel, args]);
  }

  async #read(name: string): Promise<string> {
    const text = await readFile(new URL(name, import.meta.url), 'utf8');
    return text.replaceAll('__TOKEN__', this.#token);
  }

  async #invoked(
    devTools: CDPSession,
    payload: string,
    world: number,
    answer: Answer,
  ): Promise<void> {
    const request = JSON.parse(payload) as { id: number; channel: string; args: unknown[] };
    const answered = await answer(request.channel, request.args);
    await this.#call(devTools, world, 'answer', [{ id: request.id, ...answered }]);
  }

  async #call(devTools: CDPSession, world: number, name: string, args: unknown[]): Promise<void> {
    const list = args.map((value) => JSON.stringify(value)).join(', ');
    await devTools
      .send('Runtime.evaluate', {
        contextId: world,
        expression: `${this.#token}${name}(${list})`,
      })
      .catch(() => undefined); // The page has gone meanwhile, as it may in Electron.
  }
}
