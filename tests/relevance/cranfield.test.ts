import { describe, expect, it } from 'vitest';
import { parseCranfield } from './cranfield.js';

const DOCUMENTS = `.I 1
.T
wing in a
slipstream .
.A
brenckman,m.
.B
j. ae. scs. 25, 1958, 324.
.W
wing in a slipstream .
  an experimental study .
.I 2
.T
shear flow
.A
.B
.W
past a flat plate .
`;
const QUERIES = `.I 001\r\n.W\r\nwhat similarity laws\r\nmust be obeyed .\r\n.I 004\r\n.W\r\nheat in slabs .\r\n`;
const JUDGEMENTS = `1 1 2\n1 2 -1\n2 2 1 \n2  1 4\n2 7 5\n`;

describe('the Cranfield collection', () => {
  const { documents, queries } = parseCranfield(DOCUMENTS, QUERIES, JUDGEMENTS);

  it('gives title and text of each document, without author and journal', () => {
    expect(documents).toEqual([
      {
        number: 1,
        title: 'wing in a slipstream .',
        text: 'wing in a slipstream . an experimental study .',
      },
      { number: 2, title: 'shear flow', text: 'past a flat plate .' },
    ]);
  });

  it('takes the judgements by the place of the query, not by its number', () => {
    expect(queries.map(({ text }) => text)).toEqual([
      'what similarity laws must be obeyed .',
      'heat in slabs .',
    ]);
    expect([...(queries[1]?.judgements ?? [])]).toEqual([
      ['2', 4],
      ['1', 1],
      ['7', 0],
    ]);
  });

  it('turns codes round, so that a complete answer has the highest grade', () => {
    expect([...(queries[0]?.judgements ?? [])]).toEqual([
      ['1', 3],
      ['2', 0],
    ]);
  });
});
