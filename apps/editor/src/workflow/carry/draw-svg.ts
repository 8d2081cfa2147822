import type { StickyNote } from '@sluice/model';
import type { NodeView } from '../../api/index.ts';
import { noteSize } from '../layout/note-size.ts';
import { nodeSize, portX } from '../layout/sizes.ts';
import { wrapped } from './wrapped.ts';

/** What a drawing of a workflow is made of. */
export interface Drawing {
  readonly name: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly position: { readonly x: number; readonly y: number };
    readonly view: NodeView;
  }[];
  readonly edges: readonly {
    readonly from: { readonly node: string; readonly port: string };
    readonly to: { readonly node: string };
  }[];
  readonly notes: readonly StickyNote[];
}

const margin = 40;
const colors: Readonly<Record<NodeView['kind'] | 'unknown', string>> = {
  trigger: '#0b646b',
  condition: '#1c5fb8',
  split: '#6b3fb5',
  score: '#8a5a00',
  stage: '#2b7a3d',
  wait: '#495057',
  update: '#495057',
  action: '#b0392f',
  unknown: '#868e96',
};
const papers: Readonly<Record<StickyNote['color'], string>> = {
  yellow: '#fff3bf',
  green: '#d8f5d8',
  blue: '#dbeafe',
  red: '#ffe0dc',
};

const escaped = (text: string): string =>
  text
    /* Letters XML does not have. */
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const textLines = (
  lines: readonly string[],
  {
    x,
    y,
    step,
    style,
  }: { readonly x: number; readonly y: number; readonly step: number; readonly style: string },
): string =>
  lines
    .map((line, index) => `<text x="${x}" y="${y + index * step}" ${style}>${escaped(line)}</text>`)
    .join('\n');

const card = ({ position: { x, y }, view }: Drawing['nodes'][number]): string => {
  const color = colors[view.kind ?? 'unknown'];
  const { width, height } = nodeSize;
  const [title = ''] = wrapped(view.title, { letters: 30, lines: 1 });
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="#ffffff" stroke="#adb5bd"/>`,
    `<rect x="${x}" y="${y}" width="5" height="${height}" rx="2.5" fill="${color}"/>`,
    `<text x="${x + 16}" y="${y + 24}" font-size="13" font-weight="650" fill="${color}">${escaped(title)}</text>`,
    textLines(wrapped(view.sentence, { letters: 38, lines: 3 }), {
      x: x + 16,
      y: y + 45,
      step: 16,
      style: 'font-size="12" fill="#343a40"',
    }),
  ].join('\n');
};

const wire = (
  edge: Drawing['edges'][number],
  nodes: ReadonlyMap<string, Drawing['nodes'][number]>,
): string => {
  const source = nodes.get(edge.from.node);
  const target = nodes.get(edge.to.node);
  if (source === undefined || target === undefined) return '';
  const { ports } = source.view;
  const index = Math.max(
    0,
    ports.findIndex(({ id }) => id === edge.from.port),
  );
  const x1 = source.position.x + portX(index, Math.max(1, ports.length));
  const y1 = source.position.y + nodeSize.height;
  const x2 = target.position.x + nodeSize.width / 2;
  const y2 = target.position.y;
  const bend = Math.max(30, Math.abs(y2 - y1) / 2);
  const label = ports.length > 1 ? (ports[index]?.label ?? '') : '';
  return [
    `<path d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}" fill="none" stroke="#868e96" stroke-width="1.75" marker-end="url(#tip)"/>`,
    label === ''
      ? ''
      : `<text x="${x1 + 6}" y="${y1 + 16}" font-size="11" font-weight="600" fill="#495057">${escaped(label)}</text>`,
  ].join('\n');
};

const paper = ({ text, color, position: { x, y } }: StickyNote): string => {
  const { width, height } = noteSize(text);
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${papers[color]}"/>`,
    textLines(
      text.split('\n').flatMap((line) => wrapped(line, { letters: 30, lines: 200 })),
      { x: x + 14, y: y + 26, step: 19, style: 'font-size="12.5" fill="#343a40"' },
    ),
  ].join('\n');
};

/** The least rectangle that holds everything drawn. */
export const boundsOf = ({ nodes, notes }: Pick<Drawing, 'nodes' | 'notes'>) => {
  const boxes = [
    ...nodes.map(({ position }) => ({ ...position, ...nodeSize })),
    ...notes.map(({ position, text }) => ({ ...position, ...noteSize(text) })),
  ];
  if (boxes.length === 0) return { x: 0, y: 0, width: nodeSize.width, height: nodeSize.height };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
};

/** A workflow as a picture that stands alone: SVG of ours, the same text for the same drawing. */
export const drawSvg = (drawing: Drawing): string => {
  const { x, y, width, height } = boundsOf(drawing);
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}" font-family="system-ui, sans-serif" role="img" aria-label="${escaped(drawing.name)}">`,
    `<title>${escaped(drawing.name)}</title>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#868e96"/></marker></defs>',
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="#f8f9fa"/>`,
    ...drawing.notes.map(paper),
    ...drawing.edges.map((edge) => wire(edge, nodes)),
    ...drawing.nodes.map(card),
    '</svg>',
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n');
};
