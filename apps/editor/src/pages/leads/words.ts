import type { Texts } from '../_parts/words.ts';

export const leadsWords = {
  'leads.title': ['Leads', 'Leads'],
  'leads.lead': [
    'Everyone who has left a trace, with the score as of now.',
    'Alle, die eine Spur hinterlassen haben, mit dem Score von jetzt.',
  ],
  'leads.search': ['Search by name or e-mail', 'Nach Name oder E-Mail suchen'],
  'leads.stage': ['Stage', 'Phase'],
  'leads.band': ['Band', 'Band'],
  'leads.owner': ['Owner', 'Zuständig'],
  'leads.sort': ['Sort by', 'Ordnen nach'],
  'leads.sortScore': ['Highest score', 'Höchster Score'],
  'leads.sortRecent': ['Last seen', 'Zuletzt gesehen'],
  'leads.anyStage': ['Any stage', 'Jede Phase'],
  'leads.anyBand': ['Any band', 'Jedes Band'],
  'leads.anyOwner': ['Anyone', 'Alle'],
  'leads.clear': ['Clear filters', 'Filter entfernen'],
  'leads.name': ['Lead', 'Lead'],
  'leads.company': ['Company', 'Firma'],
  'leads.score': ['Score', 'Score'],
  'leads.lastSeen': ['Last seen', 'Zuletzt gesehen'],
  'leads.scoreOf': ['Score of {name}', 'Score von {name}'],
  'leads.none': ['No lead matches', 'Kein Lead passt'],
  'leads.noneText': [
    'Nobody fits all of these filters at once. Take one away.',
    'Auf niemanden treffen alle Filter zugleich zu. Nehmen Sie einen weg.',
  ],
  'leads.empty': ['No leads yet', 'Noch keine Leads'],
  'leads.emptyText': [
    'A lead appears with its first event: a form, a page visit, a download. Send one, or load the demo company from the home page.',
    'Ein Lead erscheint mit seinem ersten Ereignis: Formular, Besuch, Download. Senden Sie eines oder laden Sie auf der Startseite die Demofirma.',
  ],
  'leads.emptyAction': ['How to send an event', 'So sendet man ein Ereignis'],
} as const satisfies Record<string, Texts>;
