import type { Json, JsonObject } from '@sluice/sdk';
import type { PluginLimits } from './limits.ts';

/** An error as it crosses the border: words only. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  /** JSON Pointer of a ConfigError. */
  readonly path?: string;
  /** Of a RetryableError. */
  readonly retryAfterMs?: number;
}

/** What a guest is asked; `id` tells the answers apart. */
export type GuestRequest =
  | { readonly kind: 'describe'; readonly id: number }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly node: string;
      /** `logic`, `sentence`, or `migrate/1`. */
      readonly name: string;
      readonly args: readonly Json[];
    }
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly node: string;
      readonly name: string;
      /** The plain part of the context. */
      readonly context: JsonObject;
      /** The functions of the context: `{ http: ['request'] }`. */
      readonly methods: Readonly<Record<string, readonly string[]>>;
      readonly input: Json;
    }
  | { readonly kind: 'told'; readonly id: number; readonly ask: number; readonly value: Json }
  | { readonly kind: 'refused'; readonly id: number; readonly ask: number; readonly error: WireError }
  | { readonly kind: 'abort'; readonly id: number; readonly reason: string };

/** What a guest says. */
export type GuestMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: Json }
  | { readonly kind: 'error'; readonly id: number; readonly error: WireError }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly ask: number;
      readonly capability: string;
      readonly method: string;
      readonly args: readonly Json[];
    }
  /** The sandbox broke at this call; whatever else was under way in it is lost too. */
  | { readonly kind: 'fault'; readonly id: number; readonly code: string; readonly detail: string };

/** What comes back over the border at once. */
export interface GuestReply {
  /** How many envelopes this is the end of. */
  readonly handled: number;
  readonly messages: readonly GuestMessage[];
  /** The bundle is read, and requests are taken. */
  readonly ready?: true;
}

/** A request as text, so that it crosses threads and sandboxes without being taken apart. */
export interface Envelope {
  readonly id: number;
  readonly kind: GuestRequest['kind'];
  /** Which question to the host this answers. */
  readonly ask?: number;
  readonly text: string;
}

/** What a thread or a child is started with. */
export interface GuestBoot {
  readonly plugin: string;
  readonly source: string;
  readonly limits: PluginLimits;
  /** Pure guests know no clock and no chance. */
  readonly pure: boolean;
}
