import { isReservedEventType, SluiceError } from '@sluice/model';
import type { Json, LeadPatch } from '@sluice/sdk';
import { mergeTraits } from '../profile.ts';
import { follow, leadChanged } from '../working.ts';
import { type Outcome, onwards, type StepContext, type StepOf } from './step-context.ts';

/** The rule gives a change of the lead's own record. */
export function update(step: StepOf<'update'>, { work, value }: StepContext): Outcome {
  const patch = patchOf(value, step.title);
  const { lead } = work;
  const changed = mergeTraits(work, patch.traits ?? {}, lead.clock);
  const removed = new Set(patch.removeFrom ?? []);
  const joined = (patch.addTo ?? []).filter((list) => !lead.lists.includes(list) && !removed.has(list));
  if (joined.length > 0 || lead.lists.some((list) => removed.has(list))) {
    lead.lists = [...lead.lists.filter((list) => !removed.has(list)), ...new Set(joined)];
  }
  leadChanged(work);
  if (changed.length > 0) follow(work, 'lead.updated', { changed });
  for (const { type, properties } of patch.emit ?? []) follow(work, type, properties);
  return onwards;
}

/** Reads the value strictly: what a plugin gets wrong must not end up in the lead's record. */
function patchOf(value: Json, title: string): LeadPatch {
  const refuse = (words: string): never => {
    throw new SluiceError('run.not-a-patch', `The rule of “${title}” ${words}.`);
  };
  if (!isRecord(value)) return refuse('did not give a change of the lead');
  const { traits = {}, addTo = [], removeFrom = [], emit = [], ...stray } = value;
  const [unknown] = Object.keys(stray);
  if (unknown !== undefined) return refuse(`gave “${unknown}”, which is no change of a lead`);
  if (!isRecord(traits)) return refuse('gave traits that are not an object');
  if (!isTexts(addTo) || !isTexts(removeFrom)) return refuse('gave lists that are not lists of names');
  if (!isList(emit)) return refuse('gave events that are not a list');
  return { traits, addTo, removeFrom, emit: emit.map((event) => eventOf(event, refuse)) };
}

function eventOf(event: Json, refuse: (words: string) => never): NonNullable<LeadPatch['emit']>[number] {
  if (!isRecord(event)) return refuse('gave an event that is not an object');
  const { type, properties = {} } = event;
  if (typeof type !== 'string' || !isRecord(properties))
    return refuse('gave an event without a type or properties');
  if (isReservedEventType(type))
    return refuse(`gave the event “${type}”, which only the product itself makes`);
  return { type, properties };
}

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isTexts = (value: Json): value is readonly string[] =>
  isList(value) && value.every((item) => typeof item === 'string');
