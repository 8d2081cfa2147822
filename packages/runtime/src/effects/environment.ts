import type { NodeTypeRegistry } from '@sluice/engine';
import type { Workspace } from '@sluice/model';
import type { Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import type { createHttp } from './http.ts';
import type { createMail } from './mail.ts';
import type { EvaluateRule } from './routing.ts';

/** What the host has at hand to do effects with. */
export interface EffectEnvironment {
  readonly store: Store;
  readonly registry: NodeTypeRegistry;
  readonly clock: Clock;
  readonly evaluate: EvaluateRule;
  readonly http: ReturnType<typeof createHttp>;
  readonly mail: ReturnType<typeof createMail>;
  readonly workspace: () => Promise<Workspace>;
}
