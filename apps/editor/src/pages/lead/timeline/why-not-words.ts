import type { Texts } from '../../_parts/words.ts';

export const whyNotWords = {
  'why.ask': ['Why not another way?', 'Warum nicht anders?'],
  'why.now': ['As the lead stands now:', 'Wie der Lead jetzt dasteht:'],
  'why.nowOther': [
    'As the lead stands now it would leave by “{port}”. Changes that would send it elsewhere:',
    'Wie der Lead jetzt dasteht, ginge er über „{port}“ weiter. Das würde ihn anders leiten:',
  ],
  'why.way': ['to leave by “{port}”: {changes}', 'um über „{port}“ zu gehen: {changes}'],
  'why.nothing': [
    'No small change of the lead would send it another way here.',
    'Keine kleine Änderung am Lead würde ihn hier anders leiten.',
  ],
  'why.to': ['{label} {to} instead of {from}', '{label} {to} statt {from}'],
  'why.toKnown': ['{label} {to}, which is not known now', '{label} {to}, was jetzt nicht bekannt ist'],
  'why.toUnknown': ['{label} not known, instead of {from}', '{label} unbekannt statt {from}'],
} as const satisfies Record<string, Texts>;
