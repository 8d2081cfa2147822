import { awaited, type NodeDefinition, out, type Port, type WorkspaceView } from '@sluice/sdk';

/** A view of a workspace that holds nothing. */
export const emptyView: WorkspaceView = { segments: [], territories: [], stages: [], groups: [], bands: [] };

/** The ports of a node with this valid config. */
export function portsOf(definition: NodeDefinition, config: unknown, view: WorkspaceView): readonly Port[] {
  switch (definition.kind) {
    case 'condition':
    case 'split':
      return definition.ports(config, view);
    case 'wait':
      return definition.ports?.(config, view) ?? (definition.answer?.(config) ? awaited : [out]);
    case 'action':
      return [out, ...Object.keys(definition.results).map((id) => ({ id, label: id }))];
    default:
      return [out];
  }
}
