import { describe, expect, it } from 'vitest';
import {
  assertKnownNodes,
  blockText,
  UnknownNodeError,
  type Block,
} from '../../src/shared/edition/tree.js';

const text = (value: string) => ({ type: 'text' as const, value });

describe('the typed tree', () => {
  it('gives its plain text, without citations', () => {
    const blocks: Block[] = [
      {
        type: 'paragraph',
        children: [
          text('One'),
          { type: 'cite', ids: ['a'] },
          { type: 'strong', children: [text(' two')] },
        ],
      },
      { type: 'list', ordered: false, items: [[{ type: 'paragraph', children: [text('three')] }]] },
      { type: 'table', head: [[text('h')]], rows: [[[text('c')]]] },
    ];
    expect(blockText(blocks)).toBe('One two\nthree\nh\nc');
  });

  it.each([
    ['an HTML block', [{ type: 'html', value: '<b>' }]],
    ['a node inside a paragraph', [{ type: 'paragraph', children: [{ type: 'image', url: 'x' }] }]],
    ['a node inside a table', [{ type: 'table', head: [[{ type: 'iframe' }]], rows: [] }]],
  ])('refuses %s', (_what, blocks) => {
    expect(() => assertKnownNodes(blocks)).toThrow(UnknownNodeError);
  });
});
