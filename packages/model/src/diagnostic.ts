import type { Json } from '@sluice/sdk';
import type { NodeId } from './ids.ts';

/** One change of a document, as RFC 6902 writes it. */
export type Patch =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string };

/** A problem of a document, with its place and, where there is one, its mend. */
export interface Diagnostic {
  /** JSON Pointer into the document: `/nodes/3/config/rule`. */
  readonly path: string;
  /** Permanent code of the catalogue: `edge.unknown-port`. */
  readonly code: string;
  /** What is wrong, in words a marketer understands. */
  readonly message: string;
  /** `error` blocks publishing, `warning` does not. */
  readonly severity: 'error' | 'warning';
  /** The node to show it on. */
  readonly node?: NodeId;
  /** A mend the editor applies with one click. */
  readonly fix?: { readonly title: string; readonly patches: readonly Patch[] };
}
