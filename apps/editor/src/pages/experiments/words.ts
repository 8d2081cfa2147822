import type { Texts } from '../_parts/words.ts';

export const experimentsWords = {
  'trials.title': ['Experiments', 'Experimente'],
  'trials.lead': [
    'Let versions of a workflow compete on real leads, and learn which one is better — or that neither is.',
    'Lassen Sie Versionen eines Workflows an echten Leads gegeneinander antreten und erfahren Sie, welche besser ist — oder dass es keine ist.',
  ],
  'trials.new': ['Start an experiment', 'Experiment starten'],
  'trials.empty': ['Is version B really better?', 'Ist Version B wirklich besser?'],
  'trials.emptyText': [
    'Give half of the new leads your current version and half a changed one. Each lead stays with its version, only leads that had enough time are counted, and a winner is named only when chance cannot explain the difference. You need a live workflow and a second version or a changed draft.',
    'Geben Sie der einen Hälfte der neuen Leads Ihre jetzige Version und der anderen eine geänderte. Jeder Lead bleibt bei seiner Version, nur Leads mit genug Zeit zählen, und ein Sieger wird erst genannt, wenn Zufall den Unterschied nicht erklärt. Sie brauchen einen laufenden Workflow und eine zweite Version oder einen geänderten Entwurf.',
  ],
  'trials.draft': ['Draft', 'Entwurf'],
  'trials.running': ['Running', 'Läuft'],
  'trials.maturing': ['Closed, waiting for outcomes', 'Geschlossen, wartet auf Ergebnisse'],
  'trials.decided': ['Decided', 'Entschieden'],
  'trials.outcome': [
    '{outcome} within {days, plural, one {# day} other {# days}}',
    '{outcome} binnen {days, plural, one {# Tag} other {# Tagen}}',
  ],
  'trials.promoted': ['{arm} is live', '{arm} ist live'],
  'trials.createTitle': ['New experiment', 'Neues Experiment'],
  'trials.createLead': [
    'Nobody meets it before you start it on the next page.',
    'Niemand begegnet ihm, bevor Sie es auf der nächsten Seite starten.',
  ],
  'trials.what': ['What is compared', 'Was verglichen wird'],
  'trials.workflow': ['Workflow', 'Workflow'],
  'trials.workflowHint': [
    'Only workflows that are live can be tried.',
    'Nur laufende Workflows lassen sich erproben.',
  ],
  'trials.name': ['Name', 'Name'],
  'trials.nameDefault': ['{workflow}: A against B', '{workflow}: A gegen B'],
  'trials.hypothesis': ['What do you expect, and why?', 'Was erwarten Sie und warum?'],
  'trials.armOf': ['{arm}: which version', '{arm}: welche Version'],
  'trials.share': ['{arm}: percent of leads', '{arm}: Prozent der Leads'],
  'trials.versionLive': ['Version {version} (live)', 'Version {version} (live)'],
  'trials.version': ['Version {version}', 'Version {version}'],
  'trials.versionDraft': ['Your draft, as it is now', 'Ihr Entwurf, wie er jetzt ist'],
  'trials.addArm': ['Add another version', 'Weitere Version'],
  'trials.removeArm': ['Take {arm} out', '{arm} herausnehmen'],
  'trials.holdout': [
    'Holdout: percent that skip the workflow',
    'Kontrollgruppe: Prozent, die den Workflow auslassen',
  ],
  'trials.holdoutHint': [
    'Shows what the workflow as a whole is worth. Leave at 0 if every lead must be served.',
    'Zeigt, was der Workflow als Ganzes wert ist. Bei 0 lassen, wenn jeder Lead bedient werden muss.',
  ],
  'trials.rest': [
    '{percent} % of leads stay outside and pass through the live version.',
    '{percent} % der Leads bleiben außerhalb und durchlaufen die laufende Version.',
  ],
  'trials.tooMuch': [
    'The shares make {percent} %: take {over} % away.',
    'Die Anteile ergeben {percent} %: nehmen Sie {over} % weg.',
  ],
  'trials.success': ['What counts as success', 'Was als Erfolg zählt'],
  'trials.reaches': ['The lead reaches', 'Der Lead erreicht'],
  'trials.value': ['Worth of deals won', 'Wert gewonnener Abschlüsse'],
  'trials.days': ['Within how many days', 'Binnen wie vielen Tagen'],
  'trials.daysHint': [
    'A lead is counted only once it has had that long, so that slow and fast arms are compared fairly.',
    'Ein Lead zählt erst, wenn er so lange Zeit hatte; so werden langsame und schnelle Versionen fair verglichen.',
  ],
  'trials.lift': [
    'Smallest difference worth finding, in percent',
    'Kleinster lohnender Unterschied in Prozent',
  ],
  'trials.liftHint': [
    '20 means: from 10 % to 12 %. Half the difference takes about four times the leads.',
    '20 heißt: von 10 % auf 12 %. Der halbe Unterschied braucht etwa viermal so viele Leads.',
  ],
  'trials.baseline': ['Share you expect today, in percent', 'Anteil, den Sie heute erwarten, in Prozent'],
  'trials.baselineHint': [
    'Only needed while the workflow’s past does not tell.',
    'Nur nötig, solange die Vergangenheit des Workflows nichts sagt.',
  ],
  'trials.who': ['Who takes part', 'Wer teilnimmt'],
  'trials.newOnly': ['Only leads that are new to the workflow', 'Nur Leads, die neu im Workflow sind'],
  'trials.newOnlyHint': [
    'Recommended: who has passed through it before has met another version already.',
    'Empfohlen: Wer ihn schon durchlaufen hat, kennt bereits eine andere Version.',
  ],
  'trials.byCompany': [
    'Keep all contacts of a company in one version',
    'Alle Kontakte einer Firma in derselben Version',
  ],
  'trials.addRule': ['Narrow by a rule', 'Mit einer Regel eingrenzen'],
  'trials.dropRule': ['Everybody again', 'Wieder alle'],
  'trials.group': ['Group (optional)', 'Gruppe (optional)'],
  'trials.groupHint': [
    'Nobody takes part in two experiments with the same group name.',
    'Niemand nimmt an zwei Experimenten mit demselben Gruppennamen teil.',
  ],
  'trials.create': ['Save as draft', 'Als Entwurf speichern'],
  'trials.plan': ['How long will it take?', 'Wie lange dauert es?'],
  'trials.planPending': ['Looking at the workflow’s past …', 'Vergangenheit des Workflows wird gelesen …'],
  'trials.planNeeds': ['Choose a workflow first.', 'Wählen Sie zuerst einen Workflow.'],
  'trials.planWeeks': [
    '{weeks, plural, one {About # week} other {About # weeks}}',
    '{weeks, plural, one {Etwa # Woche} other {Etwa # Wochen}}',
  ],
  'trials.planText': [
    '{total, number} leads are needed ({perArm, number} in each version), and about {perWeek, number} come in a week. Looked at only once, at the end, {once, number} in each version would do; the rest is the price of looking whenever you like.',
    'Nötig sind {total, number} Leads ({perArm, number} je Version), und etwa {perWeek, number} kommen in der Woche. Bei nur einem Blick am Ende genügten {once, number} je Version; der Rest ist der Preis dafür, jederzeit hineinsehen zu dürfen.',
  ],
  'trials.planRate': ['Today {percent, number} % succeed.', 'Heute gelingt es {percent, number} %.'],
  'trials.planNever': ['This will not be decidable', 'Das wird nicht entscheidbar sein'],
  'trials.planNeverText': [
    'At {perWeek, number} leads a week it would take about {weeks, number} weeks, and within half a year at the longest the world should not change. Look for a bolder difference.',
    'Bei {perWeek, number} Leads in der Woche dauerte es etwa {weeks, number} Wochen; länger als ein halbes Jahr bleibt die Welt nicht gleich. Suchen Sie einen größeren Unterschied.',
  ],
  'trials.planNobody': [
    'Nobody has come into the workflow lately, so nobody can say how long it takes. It needs {total, number} leads in all.',
    'In letzter Zeit kam niemand in den Workflow; wie lange es dauert, kann daher niemand sagen. Nötig sind insgesamt {total, number} Leads.',
  ],
  'trials.planNearer': ['Outcomes that come sooner:', 'Ergebnisse, die früher kommen:'],
  'trials.planUnknown': ['Nobody can say yet', 'Noch kann das niemand sagen'],
  'trials.planUnknownText': [
    'Fewer than 50 leads have passed through the workflow for that long. Enter the share you expect; the experiment itself needs no guess.',
    'Noch sind weniger als 50 Leads so lange durch den Workflow. Geben Sie den erwarteten Anteil ein; das Experiment selbst braucht keine Schätzung.',
  ],
  'trials.nearer': [
    '{name}: {weeks, plural, one {about # week} other {about # weeks}}',
    '{name}: {weeks, plural, one {etwa # Woche} other {etwa # Wochen}}',
  ],
  'trials.choose': ['Use this', 'Das nehmen'],
} as const satisfies Record<string, Texts>;
