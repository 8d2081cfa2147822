import type { Texts } from '../_parts/words.ts';

export const workflowsWords = {
  'workflows.title': ['Workflows', 'Abläufe'],
  'workflows.lead': [
    'Every event runs through these from top to bottom. What an upper one decides, a lower one can build on.',
    'Jedes Ereignis läuft von oben nach unten durch diese Abläufe. Was ein oberer entscheidet, kann ein unterer nutzen.',
  ],
  'workflows.untitled': ['Untitled workflow', 'Ablauf ohne Namen'],
  'workflows.new': ['New workflow', 'Neuer Ablauf'],
  'workflows.fromGallery': ['From the gallery', 'Aus der Galerie'],
  'workflows.import': ['Import a file', 'Datei importieren'],
  'workflows.imported': ['Imported as a draft', 'Als Entwurf importiert'],
  'workflows.notAFile': [
    '{name} is no workflow file. Choose one made by “Download as JSON”.',
    '{name} ist keine Ablaufdatei. Wählen Sie eine von „Als JSON herunterladen“.',
  ],
  'workflows.empty': ['No workflows yet', 'Noch keine Abläufe'],
  'workflows.emptyText': [
    'A workflow says what happens when a lead does something: which points it earns, when it is ready, who hears of it. Start blank, or adapt an example.',
    'Ein Ablauf sagt, was geschieht, wenn ein Lead etwas tut: welche Punkte es gibt, wann er reif ist, wer davon erfährt. Beginnen Sie leer oder mit einem Beispiel.',
  ],
  'workflows.order': ['Order', 'Folge'],
  'workflows.name': ['Workflow', 'Ablauf'],
  'workflows.state': ['State', 'Zustand'],
  'workflows.entered': ['Entered in 7 days', 'Eingetreten in 7 Tagen'],
  'workflows.updated': ['Edited', 'Bearbeitet'],
  'workflows.live': ['Live, version {version}', 'Live, Version {version}'],
  'workflows.draft': ['Draft', 'Entwurf'],
  'workflows.changed': ['Changed since', 'Seither geändert'],
  'workflows.errors': [
    '{count, plural, one {# problem} other {# problems}}',
    '{count, plural, one {# Problem} other {# Probleme}}',
  ],
  'workflows.warnings': [
    '{count, plural, one {# hint} other {# hints}}',
    '{count, plural, one {# Hinweis} other {# Hinweise}}',
  ],
  'workflows.open': ['Open', 'Öffnen'],
  'workflows.unpublish': ['Take offline', 'Offline nehmen'],
  'workflows.unpublished': [
    'Taken offline. Leads under way finish.',
    'Offline. Leads unterwegs kommen noch zu Ende.',
  ],
  'workflows.archive': ['Archive', 'Archivieren'],
  'workflows.archiveTitle': ['Archive {name}?', '{name} archivieren?'],
  'workflows.archiveText': [
    'It stops judging leads at once. Everything it did stays in the leads’ history.',
    'Er beurteilt ab sofort keine Leads mehr. Was er getan hat, bleibt in der Geschichte der Leads.',
  ],
  'workflows.archived': ['Archived', 'Archiviert'],
  'workflows.drag': ['Drag {name} to another place', '{name} an eine andere Stelle ziehen'],
  'workflows.moved': ['{name} is now at place {place}', '{name} steht nun an Stelle {place}'],
} as const satisfies Record<string, Texts>;
