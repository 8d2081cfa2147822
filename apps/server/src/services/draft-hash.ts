import { canonicalHash, type WorkflowDocument } from '@sluice/model';

/** A hash of what a draft means: where cards and notes lie does not count. */
export const draftHash = ({ notes: _notes, nodes, edges, ...rest }: WorkflowDocument): string =>
  canonicalHash({
    ...rest,
    nodes: nodes.map(({ position: _position, pinned: _pinned, ...node }) => node),
    edges,
  });
