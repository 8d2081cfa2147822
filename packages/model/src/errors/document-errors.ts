import type { ErrorEntry } from '../error-catalogue.ts';

/** Problems of a workflow document, a scoring model or settings. */
export const documentErrors = {
  'trigger.wrong-subject': {
    title: 'Trigger for another kind of workflow',
    message: 'The trigger watches companies in a workflow for leads, or the other way round.',
    hint: 'Choose whom the workflow is for in its settings, or use another trigger.',
  },
  'document.not-an-object': {
    title: 'Not a workflow',
    message: 'The document is not a JSON object.',
    hint: 'Send the document as the editor saves it.',
  },
  'document.too-deep': {
    title: 'Nested too deeply',
    message: 'The document is nested more than 160 levels deep.',
    hint: 'Flatten the configuration that is nested this deeply.',
  },
  'document.unknown-field': {
    title: 'Unknown field',
    message: 'The document has a field nobody reads.',
    hint: 'Remove the field, or correct its spelling.',
  },
  'document.missing-field': {
    title: 'Missing field',
    message: 'A required field is missing.',
    hint: 'Add the field.',
  },
  'document.wrong-type': {
    title: 'Wrong type',
    message: 'A value has the wrong type.',
    hint: 'Give a value of the type the schema names.',
  },
  'document.invalid-value': {
    title: 'Invalid value',
    message: 'A value is not one the schema allows.',
    hint: 'Choose a value the schema allows.',
  },
  'node.duplicate-id': {
    title: 'Two nodes with one id',
    message: 'Two nodes share an id.',
    hint: 'Give each node its own id; ids are never reused.',
  },
  'node.unknown-type': {
    title: 'Unknown node type',
    message: 'No installed plugin offers this node type.',
    hint: 'Install the plugin, or remove the node.',
  },
  'node.newer-version': {
    title: 'Node from a newer plugin',
    message: 'The node was made with a newer version of its plugin.',
    hint: 'Update the plugin.',
  },
  'node.migration-failed': {
    title: 'Migration failed',
    message: 'The node’s configuration could not be brought to the current version.',
    hint: 'Open the node and set it up again, or report it to the plugin’s author.',
  },
  'node.invalid-config': {
    title: 'Incomplete node',
    message: 'The node’s configuration does not fit its form.',
    hint: 'Open the node and fill in what is marked.',
  },
  'node.plugin-failed': {
    title: 'Plugin failed',
    message: 'The plugin of this node failed while the workflow was being published.',
    hint: 'Report it to the plugin’s author; the message names the plugin.',
  },
  'node.unreachable': {
    title: 'Nothing leads here',
    message: 'No trigger leads to this node, so it never runs.',
    hint: 'Connect it, or remove it.',
  },
  'edge.duplicate-id': {
    title: 'Two edges with one id',
    message: 'Two edges share an id.',
    hint: 'Give each edge its own id.',
  },
  'edge.duplicate': {
    title: 'Drawn twice',
    message: 'Two edges connect the same port to the same node.',
    hint: 'Remove one of them.',
  },
  'edge.unknown-node': {
    title: 'Edge to nowhere',
    message: 'An edge names a node that does not exist.',
    hint: 'Remove the edge.',
  },
  'edge.unknown-port': {
    title: 'Unknown port',
    message: 'An edge leaves by a port its node does not have.',
    hint: 'Remove the edge, or connect it to a port the node has.',
  },
  'edge.into-trigger': {
    title: 'Edge into a trigger',
    message: 'An edge leads into a trigger, which only events start.',
    hint: 'Remove the edge.',
  },
  'graph.self-loop': {
    title: 'Node connected to itself',
    message: 'An edge leads back to its own node.',
    hint: 'Remove the edge.',
  },
  'graph.loop-without-wait': {
    title: 'Loop without a wait',
    message: 'The edges form a loop with no wait in it, so a run would never end.',
    hint: 'Remove one edge of the loop.',
  },
  'graph.no-trigger': {
    title: 'No trigger',
    message: 'The workflow has no trigger, so nothing starts it.',
    hint: 'Add a trigger.',
  },
  'segment.unknown': {
    title: 'Unknown segment',
    message: 'The workspace has no such segment.',
    hint: 'Choose a segment of the settings, or add it there.',
  },
  'segment.circular': {
    title: 'Segment within itself',
    message: 'A segment names itself, directly or through another.',
    hint: 'Take the segment out of its own rule.',
  },
  'timezone.unknown': {
    title: 'Unknown time zone',
    message: 'There is no such time zone.',
    hint: 'Choose a zone by its name: Europe/Berlin, America/New_York.',
  },
  'territory.unknown': {
    title: 'Unknown territory',
    message: 'The workspace has no such territory.',
    hint: 'Choose a territory of the settings, or add it there.',
  },
  'golden.red': {
    title: 'Test fails',
    message: 'A test kept with the workflow comes out differently than expected.',
    hint: 'Mend the workflow, or update what the test expects.',
  },
  'cases.overlap': {
    title: 'Way nobody takes',
    message: 'A way of a switch is never taken, because the ways above it take all of its leads.',
    hint: 'Move it up, or take it out.',
  },
  'cases.uncovered': {
    title: 'Leads without a way',
    message: 'Leads that fit none of the ways of a switch end there.',
    hint: 'Connect the way of all others, or keep in mind that those leads end here.',
  },
  'branch.unreachable': {
    title: 'Way nobody can take',
    message: 'A question before this one has already sent those leads another way.',
    hint: 'Remove the connection, or change one of the questions.',
  },
  'action.no-consent-check': {
    title: 'Writes without asking for consent',
    message: 'A step writes to leads, and nothing before it asks whether they have agreed.',
    hint: 'Put a question about consent before it.',
  },
  'band.overlaps-handoff': {
    title: 'Band across the handoff threshold',
    message: 'A band decides on a handoff, and the handoff threshold lies inside it.',
    hint: 'Ask for the score itself, or move the threshold to the edge of the band.',
  },
  'score.unreachable': {
    title: 'Score nobody can have',
    message: 'A step waits for a score above the highest there can be.',
    hint: 'Lower the score, or change the scoring model.',
  },
  'field.never-known': {
    title: 'Field no lead has',
    message: 'No recent lead holds a value in a field the workflow asks for.',
    hint: 'Check the spelling, or bring the value in by forms or imports first.',
  },
  'workflows.entangled': {
    title: 'Two workflows that depend on each other',
    message: 'Two workflows each write what the other reads, so their order decides what comes out.',
    hint: 'Put both into one workflow, or check their order in the list.',
  },
  'stage.unknown': {
    title: 'Unknown stage',
    message: 'The workspace has no such stage.',
    hint: 'Choose a stage of the settings, or add it there.',
  },
  'group.unknown': {
    title: 'Unknown score group',
    message: 'The scoring model has no such group.',
    hint: 'Choose a group of the scoring model.',
  },
  'field.unknown': {
    title: 'Unknown field',
    message: 'The field catalogue does not list this field.',
    hint: 'Add the field to the catalogue, or correct its spelling.',
  },
  'scoring.duplicate-id': {
    title: 'Two of one name',
    message: 'The scoring model uses an id twice.',
    hint: 'Give each group and each band its own id.',
  },
  'scoring.no-cap': {
    title: 'No cap',
    message: 'A group of a weighted model has no cap above 0.',
    hint: 'Give the group a cap, or let the model sum plain points.',
  },
  'scoring.bad-weight': {
    title: 'Negative weight',
    message: 'A group weighs less than 0.',
    hint: 'Give the group a weight of 0 or more.',
  },
  'scoring.bad-floor': {
    title: 'Floor above the cap',
    message: 'A group’s floor is not below its cap.',
    hint: 'Give the group a floor below its cap, or none.',
  },
  'scoring.bands-do-not-meet': {
    title: 'Bands do not meet',
    message: 'Two neighbouring bands overlap or leave a gap.',
    hint: 'Let each band begin where the one before ends.',
  },
  'scoring.handoff-inside-band': {
    title: 'Handoff inside a band',
    message:
      'The handoff threshold lies inside a band, so the band’s name does not tell who is handed to sales.',
    hint: 'Move the threshold to the edge of a band, or keep in mind that a band is only a label.',
  },
  'scoring.unreachable-band': {
    title: 'Band nobody can reach',
    message: 'A band begins above the highest score there can be.',
    hint: 'Lower the band, or raise the caps of the groups.',
  },
  'patch.no-such-path': {
    title: 'Change does not fit',
    message: 'A change names a place the document does not have.',
    hint: 'Load the document again and repeat the change.',
    status: 409,
  },
} as const satisfies Record<string, ErrorEntry>;
