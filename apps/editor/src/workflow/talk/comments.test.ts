import { expect, test } from 'vitest';
import { type Comment, mentionsIn, talksOf } from './comments.ts';

const comment = (id: string, parent: string | null = null): Comment => ({
  id,
  workflow: 'w',
  node: null,
  parent,
  author: { id: 'u1', name: 'Olga' },
  text: id,
  mentions: [],
  at: '2026-01-01T00:00:00Z',
  editedAt: null,
  resolvedAt: null,
  resolvedBy: null,
});

test('answers stand below what they answer, the newest talk first', () => {
  const talks = talksOf([comment('a'), comment('b'), comment('a1', 'a'), comment('a2', 'a')]);
  expect(talks.map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)])).toEqual([
    ['b'],
    ['a', 'a1', 'a2'],
  ]);
});

test('a person is called by their whole name behind an @', () => {
  const known = [
    { id: 'u1', name: 'Olga Owner' },
    { id: 'u2', name: 'Mark' },
  ];
  expect(mentionsIn('@olga owner, see what @Nobody did', known)).toEqual(['u1']);
  expect(mentionsIn('Mark, look', known)).toEqual([]);
});
