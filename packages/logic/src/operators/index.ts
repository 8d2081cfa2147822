import type { Operator } from '../operator.ts';
import { and, or } from './and-or.ts';
import { arithmetic } from './arithmetic.ts';
import { bucket } from './bucket.ts';
import { equality } from './equality.ts';
import { conditional } from './if.ts';
import { inList } from './in-list.ts';
import { daysSinceOperator, within } from './instants.ts';
import { filter, map, quantifiers, reduce } from './iteration.ts';
import { coalesce, known } from './known.ts';
import { merge, missing, missingSome } from './lists.ts';
import { lookup } from './lookup.ts';
import { not, truth } from './not.ts';
import { object } from './object.ts';
import { order } from './order.ts';
import { pastOperators } from './past.ts';
import { segment } from './segment.ts';
import { cat, inOperator, log, substr } from './text.ts';
import { affixes, casing, containsAny, matchesPath } from './texts.ts';
import { varOperator } from './var.ts';

const all: readonly Operator[] = [
  varOperator,
  missing,
  missingSome,
  ...conditional,
  and,
  or,
  not,
  truth,
  ...equality,
  ...order,
  ...arithmetic,
  inOperator,
  cat,
  substr,
  merge,
  map,
  filter,
  reduce,
  ...quantifiers,
  log,
  known,
  coalesce,
  inList,
  lookup,
  containsAny,
  ...affixes,
  ...casing,
  matchesPath,
  within,
  daysSinceOperator,
  ...pastOperators,
  segment,
  bucket,
  object,
];

/** The operator table: the one place every part of the package learns about operators from. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  all.map((operator) => [operator.name, operator]),
);
