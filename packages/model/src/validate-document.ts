import { isDeeperThan } from './check/depth.ts';
import { checkGraph } from './check/graph.ts';
import { checkSchema } from './check/schema.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { WorkflowDocument } from './document.ts';
import { problem } from './problem.ts';
import { workflowDocumentSchema } from './schema/workflow-document-schema.ts';

/** A document if the JSON has its shape, and what is wrong with it so far. */
export interface ValidatedDocument {
  /** Null when the JSON is not shaped like a workflow; then nothing else was checked. */
  readonly document: WorkflowDocument | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads JSON as a workflow document. Node types, configs and ports are checked at publishing, see the engine. */
export function validateDocument(json: unknown): ValidatedDocument {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refused([problem('document.not-an-object', '', 'A workflow document is a JSON object.')]);
  }
  if (isDeeperThan(json, 160)) {
    return refused([problem('document.too-deep', '', 'The document is nested more than 160 levels deep.')]);
  }
  const diagnostics = checkSchema(workflowDocumentSchema, json);
  if (diagnostics.length > 0) return refused(diagnostics);
  const document = json as WorkflowDocument;
  return { document, diagnostics: checkGraph(document) };
}

const refused = (diagnostics: readonly Diagnostic[]): ValidatedDocument => ({ document: null, diagnostics });
