import { describe, expect, test } from 'vitest';
import type { ImportMap, TraitMap } from './import-map.ts';
import { mapRow, type Row } from './map-row.ts';

const map: ImportMap = { lead: { email: 'Mail' }, event: { type: 'lead.updated' }, traits: {} };

const eventOf = (row: Row, changes: Partial<ImportMap> = {}) => {
  const mapped = mapRow({ Mail: 'a@b.example', ...row }, { ...map, ...changes });
  if ('reason' in mapped) throw new Error(mapped.reason);
  return mapped.event;
};

const reasonOf = (row: Row, changes: Partial<ImportMap> = {}): string => {
  const mapped = mapRow({ Mail: 'a@b.example', ...row }, { ...map, ...changes });
  return 'reason' in mapped ? mapped.reason : 'none';
};

const traitOf = (cell: string, trait: Omit<TraitMap, 'column'>): unknown =>
  eventOf({ C: cell }, { traits: { t: { column: 'C', ...trait } } }).traits?.t;

describe('traits', () => {
  test('text is taken as it stands, spaces included, unless the map cleans it', () => {
    expect(traitOf(' Google ', {})).toBe(' Google ');
    expect(traitOf(' Google ', { clean: ['trim'] })).toBe('Google');
    expect(traitOf(' Google ', { clean: ['trim', 'lower-case'] })).toBe('google');
  });

  test.each([
    ['0', 0],
    ['12', 12],
    [' -1.5 ', -1.5],
    ['.5', 0.5],
    ['1e3', 1000],
  ])('%j is the number %d', (cell, value) => {
    expect(traitOf(cell, { type: 'number' })).toBe(value);
  });

  test.each(['1,200', '0x10', 'Infinity', '1e999', '12 €', 'NaN'])('%j is no number', (cell) => {
    const traits: ImportMap['traits'] = { t: { column: 'C', type: 'number' } };
    expect(reasonOf({ C: cell }, { traits })).toBe(`“${cell}” in the column “C” is no number`);
  });

  test.each([
    ['Yes', true],
    ['TRUE', true],
    ['1', true],
    ['no', false],
    [' n ', false],
    ['0', false],
  ])('%j is the boolean %s', (cell, value) => {
    expect(traitOf(cell, { type: 'boolean' })).toBe(value);
  });

  test('a word that is neither yes nor no is no boolean', () => {
    const traits: ImportMap['traits'] = { t: { column: 'C', type: 'boolean' } };
    expect(reasonOf({ C: 'maybe' }, { traits })).toBe('“maybe” in the column “C” is no boolean');
  });

  test.each(['', ' ', '\t'])(
    'a blank cell (%j) is not known: left out, or the value given otherwise',
    (cell) => {
      expect(eventOf({ C: cell }, { traits: { t: { column: 'C', type: 'number' } } }).traits).toEqual({});
      expect(traitOf(cell, { type: 'number', otherwise: 0 })).toBe(0);
      expect(traitOf(cell, { otherwise: 'unknown' })).toBe('unknown');
    },
  );

  test('a text that stands for “not known” is compared after cleaning', () => {
    expect(traitOf('Select', { missing: ['Select'] })).toBeUndefined();
    expect(
      traitOf(' SELECT', { clean: ['trim', 'lower-case'], missing: ['select'], otherwise: 'none' }),
    ).toBe('none');
    expect(traitOf('select', { missing: ['Select'] })).toBe('select');
  });

  test('traits called like members of every object are plain traits', () => {
    const traits = { constructor: { column: 'C' }, toString: { column: 'C' } };
    expect(Object.entries(eventOf({ C: 'x' }, { traits }).traits ?? {})).toEqual([
      ['constructor', 'x'],
      ['toString', 'x'],
    ]);
  });

  test('a trait and a property of one name come from their own columns', () => {
    const event = eventOf(
      { C: 'trait', D: 'property' },
      { traits: { x: { column: 'C' } }, properties: { x: { column: 'D' } } },
    );
    expect([event.traits?.x, event.properties?.x]).toEqual(['trait', 'property']);
  });
});

describe('who it is', () => {
  test('names are trimmed, and blank ones left out', () => {
    const lead = { id: 'Id', email: 'Mail' };
    expect(eventOf({ Id: ' 7 ', Mail: ' ' }, { lead }).lead).toEqual({ id: '7' });
  });

  test('a row with no name at all is none of a lead', () => {
    expect(reasonOf({ Mail: '  ' })).toBe('nothing says who it is: Mail empty');
  });
});

describe('the id of an event', () => {
  test('depends on the row only: equal rows are one event, others are others', () => {
    const id = eventOf({ C: 'x' }).id;
    expect(eventOf({ C: 'x' }).id).toBe(id);
    expect(eventOf({ C: 'y' }).id).not.toBe(id);
  });

  test('is the value of the column that tells rows apart, where there is one', () => {
    const event = { type: 'lead.updated', id: 'Nr' };
    expect(eventOf({ Nr: '17', C: 'x' }, { event }).id).toBe('import:lead.updated:17');
    expect(eventOf({ Nr: ' ', C: 'x' }, { event }).id).not.toBe(eventOf({ Nr: ' ', C: 'y' }, { event }).id);
  });

  test('stays short enough to be sent, however long the value is', () => {
    const event = { type: 'lead.updated', id: 'Nr' };
    const ids = ['a', 'b'].map((end) => eventOf({ Nr: 'x'.repeat(5_000) + end }, { event }).id ?? '');
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids.every((id) => id.length <= 200)).toBe(true);
  });
});

describe('when it happened', () => {
  const event = { type: 'lead.updated', occurredAt: 'At' };

  test.each([
    ['2018-01-31', '2018-01-31T00:00:00.000Z'],
    ['2018-01-31 09:30', '2018-01-31T09:30:00.000Z'],
    ['2018-01-31 09:30:15', '2018-01-31T09:30:15.000Z'],
    ['2018-01-31T09:30:15.250Z', '2018-01-31T09:30:15.250Z'],
    ['2018-01-31T09:30:00+02:00', '2018-01-31T07:30:00.000Z'],
    ['2018-01-31 09:30:00 -0530', '2018-01-31T15:00:00.000Z'],
    ['2020-02-29', '2020-02-29T00:00:00.000Z'],
  ])('%s is %s, in UTC where no zone is given', (cell, instant) => {
    expect(eventOf({ At: cell }, { event }).occurredAt).toBe(instant);
  });

  test.each([
    '',
    '1/2/2018',
    '31.01.2018',
    '2018-02-30',
    '2018-13-01',
    '2018-01-31 25:00',
    '1517356800',
    'yesterday',
  ])('%j is refused rather than guessed', (cell) => {
    expect(reasonOf({ At: cell }, { event })).toBe(
      `“${cell}” in the column “At” is no date such as 2018-01-31 or 2018-01-31T09:30:00Z`,
    );
  });

  test('without a column for it, the server says when', () => {
    expect(eventOf({})).not.toHaveProperty('occurredAt');
  });
});
