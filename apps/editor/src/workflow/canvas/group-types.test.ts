import type { NodeTypeInfo } from '@sluice/model';
import { expect, test } from 'vitest';
import { groupTypes } from './group-types.ts';

const type = (id: string, words: Pick<NodeTypeInfo, 'title' | 'keywords' | 'kind'>): NodeTypeInfo => ({
  type: id,
  version: 1,
  description: '',
  icon: 'bolt',
  category: '',
  config: {},
  initial: {},
  ports: [],
  results: [],
  plugin: 'core',
  ...words,
});
const types = [
  type('core/notify', { title: 'Notify the team', keywords: ['alert'], kind: 'action' }),
  type('core/take', { title: 'Take points away', keywords: ['negative', 'minus', 'score'], kind: 'score' }),
  type('core/form', { title: 'Form submitted', keywords: [], kind: 'trigger' }),
];
const found = (search: string): readonly string[] =>
  groupTypes(types, search).flatMap(({ types: members }) => members.map((member) => member.type));

test('a step is found by other words people have for it', () => {
  expect(found('negative')).toEqual(['core/take']);
  expect(found('Minus score')).toEqual(['core/take']);
  expect(found('alert')).toEqual(['core/notify']);
  expect(found('xyzzy')).toEqual([]);
});

test('steps are listed in the order a workflow is drawn: what starts it first', () => {
  expect(found('')).toEqual(['core/form', 'core/take', 'core/notify']);
});
