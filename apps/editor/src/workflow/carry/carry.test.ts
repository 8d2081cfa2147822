import { emptyDocument } from '@sluice/model';
import { expect, test } from 'vitest';
import { type Drawing, drawSvg } from './draw-svg.ts';
import { readWorkflowFile, writeWorkflowFile } from './workflow-file.ts';
import { wrapped } from './wrapped.ts';

const drawing: Drawing = {
  name: 'Inbound & "more"',
  nodes: [
    {
      id: 'n1',
      position: { x: 0, y: 0 },
      view: {
        kind: 'condition',
        title: 'Fits <us>?',
        sentence:
          'country is one of US, CA and employees are between 50 and 500, or the industry is software.',
        icon: 'filter',
        ports: [
          { id: 'yes', label: 'yes' },
          { id: 'no', label: 'no' },
        ],
      },
    },
    {
      id: 'n2',
      position: { x: -60, y: 160 },
      view: { kind: 'stage', title: 'Move to MQL', sentence: 'Move to MQL.', icon: 'flag', ports: [] },
    },
  ],
  edges: [
    { from: { node: 'n1', port: 'yes' }, to: { node: 'n2' } },
    { from: { node: 'n1', port: 'no' }, to: { node: 'gone' } },
  ],
  notes: [{ id: 's1', text: 'Ask sales\n& support', color: 'green', position: { x: 300, y: 0 } }],
};

test('a workflow is drawn as the same text every time', () => {
  expect(drawSvg(drawing)).toMatchSnapshot();
});

test('nothing somebody wrote becomes markup of the picture', () => {
  const svg = drawSvg({ ...drawing, name: '<script>&"\u0000' });
  expect(svg).not.toContain('<script>');
  expect(svg).not.toContain('<us>');
  expect(svg).not.toContain('\u0000');
});

test('a workflow comes back from its file as it was', () => {
  const document = { ...emptyDocument('Inbound'), notes: drawing.notes };
  expect(readWorkflowFile(writeWorkflowFile(document))).toEqual(document);
});

test('a bare document is read too, and nothing else', () => {
  expect(readWorkflowFile('{"nodes":[],"edges":[]}')).toEqual(emptyDocument('Imported workflow'));
  for (const text of ['', 'nonsense', '[]', '{"nodes":[]}', '{"sluice":"workflow","document":3}'])
    expect(readWorkflowFile(text), text).toBeNull();
});

test('text is broken between words and cut with a sign of it', () => {
  expect(wrapped('one two three four', { letters: 8, lines: 5 })).toEqual(['one two', 'three', 'four']);
  expect(wrapped('one two three four', { letters: 8, lines: 2 })).toEqual(['one two', 'three…']);
  expect(wrapped('abcdefghijkl', { letters: 5, lines: 9 })).toEqual(['abcde', 'fghij', 'kl']);
});
