import { isZone } from '@sluice/calendar';
import {
  checkRule,
  checkSegments,
  type Diagnostic,
  type ErrorCode,
  type NodeId,
  pointer,
  problem,
  type Workspace,
} from '@sluice/model';
import type { Rule } from '@sluice/sdk';

interface Place {
  readonly path: string;
  readonly node: NodeId;
  readonly workspace: Workspace;
}

/** What a config property with `x-sluice` may be wrong about. */
type Check = (value: unknown, place: Place) => readonly Diagnostic[];

const named =
  (code: ErrorCode, what: string, of: (workspace: Workspace) => readonly { readonly id: string }[]): Check =>
  (value, { path, node, workspace }) => {
    if (typeof value !== 'string' || value === '' || of(workspace).some(({ id }) => id === value)) return [];
    return [problem(code, path, `The workspace has no ${what} “${value}”.`, { node })];
  };

const zone: Check = (value, { path, node }) => {
  if (typeof value !== 'string' || value === '' || isZone(value)) return [];
  const words = `“${value}” is no time zone; write it as Europe/Berlin.`;
  return [problem('timezone.unknown', path, words, { node })];
};

const checks: Readonly<Record<string, Check>> = {
  rule: (value, place) => [...checkRule(value, place), ...checkSegments(value as Rule, place)],
  segment: named('segment.unknown', 'segment', (workspace) => workspace.segments),
  territory: named('territory.unknown', 'territory', (workspace) => workspace.territories),
  stage: named('stage.unknown', 'stage', (workspace) => workspace.stages),
  timezone: zone,
  group: named('group.unknown', 'score group', (workspace) => workspace.scoring.groups),
};

/** Checks everything a config refers to, wherever the schema says `x-sluice`. An empty text is a choice not made. */
export function checkReferences(schema: unknown, config: unknown, place: Place): readonly Diagnostic[] {
  if (!isRecord(schema)) return [];
  const found: Diagnostic[] = [];
  const keyword = schema['x-sluice'];
  const check = typeof keyword === 'string' && Object.hasOwn(checks, keyword) ? checks[keyword] : undefined;
  if (check) found.push(...check(config, place));
  const at = (key: string | number): Place => ({ ...place, path: place.path + pointer(key) });
  if (isRecord(schema.properties) && isRecord(config)) {
    for (const [key, below] of Object.entries(schema.properties)) {
      if (Object.hasOwn(config, key)) found.push(...checkReferences(below, config[key], at(key)));
    }
  }
  if (isRecord(schema.items) && Array.isArray(config)) {
    config.forEach((item: unknown, index) => {
      found.push(...checkReferences(schema.items, item, at(index)));
    });
  }
  return found;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
