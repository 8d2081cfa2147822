import type { Texts } from '../../_parts/words.ts';

export const segmentWords = {
  'segments.usedBy': ['Used by', 'Verwendet in'],
  'segments.unused': ['No workflow uses it yet.', 'Noch kein Ablauf verwendet es.'],
  'segments.matched': [
    '{matched, number} of the last {of, number} leads are in it.',
    '{matched, number} der letzten {of, number} Leads gehören dazu.',
  ],
  'segments.live': ['live', 'läuft'],
  'segments.draft': ['in the draft only', 'nur im Entwurf'],
  'segments.gone': ['live; the draft has it no more', 'läuft; im Entwurf nicht mehr'],
  'segments.in.segment': ['segment “{name}”', 'Segment „{name}“'],
  'segments.in.territory': ['territory “{name}”', 'Gebiet „{name}“'],
  'segments.in.goal': ['{name}: goal', '{name}: Ziel'],
  'segments.in.exit': ['{name}: exit', '{name}: Ausstieg'],
  'segments.in.step': ['{name}: {step}', '{name}: {step}'],
  'segments.touches': [
    'Of the last {of, number} leads, {enters, number} would come in and {leaves, number} would leave: {before, number} before, {after, number} after.',
    'Von den letzten {of, number} Leads kämen {enters, number} hinzu und {leaves, number} fielen heraus: vorher {before, number}, nachher {after, number}.',
  ],
  'segments.whenSaved': [
    'Drafts use the new rule once you save. What runs now keeps the rule it was published with, until you publish it again.',
    'Entwürfe verwenden die neue Regel, sobald Sie speichern. Was jetzt läuft, behält die Regel, mit der es veröffentlicht wurde, bis Sie es neu veröffentlichen.',
  ],
} as const satisfies Record<string, Texts>;
