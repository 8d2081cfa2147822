import type { Texts } from '../_parts/words.ts';

export const scoringAnalyticsWords = {
  'an.tab.scoring': ['Does the scoring work?', 'Stimmt das Scoring?'],
  'an.sc.lead': [
    '{leads, number} leads of these days have had {days} days; {converted, number} of them reached {outcome} in that time. Only points given before that count.',
    '{leads, number} Leads dieser Tage hatten {days} Tage Zeit; {converted, number} davon erreichten {outcome}. Es zählen nur Punkte von davor.',
  ],
  'an.sc.cut': ['Only the latest are looked at.', 'Nur die neuesten sind betrachtet.'],
  'an.reports': ['Reports of past months', 'Berichte vergangener Monate'],
  'an.reportsLead': [
    'Made once a month and kept. An address to mail it to stands under Settings, Goals.',
    'Einmal im Monat erstellt und aufbewahrt. Eine Adresse zum Zusenden steht unter Einstellungen, Ziele.',
  ],
  'an.reportsNone': [
    'The first comes when a month with leads is over.',
    'Der erste kommt, wenn ein Monat mit Leads vorbei ist.',
  ],
  'goals.reportTo': ['Mail the report of each month to', 'Monatsbericht senden an'],
  'goals.reportToHint': ['Empty: it is only kept here', 'Leer: er wird nur hier aufbewahrt'],
  'an.sc.outcome': ['Success means reaching', 'Erfolg heißt erreichen von'],
  'an.sc.none': [
    'No lead of these days has had its {days} days yet. Choose earlier days, or a shorter time under Settings, Goals.',
    'Noch hatte kein Lead dieser Tage seine {days} Tage. Wählen Sie frühere Tage oder eine kürzere Zeit unter Einstellungen, Ziele.',
  ],
  'an.sc.threshold': ['Where to draw the line for sales', 'Wo die Grenze für den Vertrieb liegt'],
  'an.sc.thresholdLead': [
    'What would have happened at each score: how many leads cross it, how many of those reached {outcome}, how many of all who did are among them.',
    'Was bei jedem Score gewesen wäre: wie viele darüber kommen, wie viele davon {outcome} erreichten, und wie viele aller Erfolge darunter sind.',
  ],
  'an.sc.now': [
    'Today’s line of {threshold, number}: about {volume, number} leads in 30 days, {precision} of them succeed, {recall} of all successes are among them.',
    'Die Grenze von {threshold, number}: etwa {volume, number} Leads in 30 Tagen, {precision} davon mit Erfolg, {recall} aller Erfolge sind dabei.',
  ],
  'an.sc.better': [
    'At {threshold, number} it would be about {volume, number} leads, {precision} of them with success, and {recall} of all successes.',
    'Bei {threshold, number} wären es etwa {volume, number} Leads, {precision} davon mit Erfolg, und {recall} aller Erfolge.',
  ],
  'an.sc.noBetter': [
    'No other line is clearly better, as far as these leads tell.',
    'Soweit diese Leads es zeigen, ist keine andere Grenze klar besser.',
  ],
  'an.sc.cutoff': ['Score from', 'Score ab'],
  'an.sc.volume': ['Leads', 'Leads'],
  'an.sc.volumeOf': [
    '{count, number} · {month, number} in 30 days',
    '{count, number} · {month, number} in 30 Tagen',
  ],
  'an.sc.precision': ['Of these succeed', 'Davon mit Erfolg'],
  'an.sc.recall': ['Of all successes', 'Von allen Erfolgen'],
  'an.sc.inForce': ['now', 'jetzt'],
  'an.sc.advice': ['better', 'besser'],
  'an.sc.between': ['{lower} to {upper}, of {count, number}', '{lower} bis {upper}, von {count, number}'],
  'an.sc.change': ['Change the threshold', 'Grenze ändern'],
  'an.sc.rules': ['What each rule is worth', 'Was jede Regel wert ist'],
  'an.sc.rulesLead': [
    'Leads a rule gave points to, against other leads of the same month. It shows what goes with success, not what causes it.',
    'Leads mit Punkten der Regel gegen andere Leads desselben Monats. Es zeigt, was mit Erfolg einhergeht, nicht was ihn bewirkt.',
  ],
  'an.sc.noRules': [
    'No rule has given these leads points. Add a step “Points” to a workflow.',
    'Keine Regel hat diesen Leads Punkte gegeben. Fügen Sie einem Ablauf einen Punkte-Schritt hinzu.',
  ],
  'an.sc.times': ['{n}×', '{n}×'],
  'an.sc.touched': ['{count, number} of {of, number} leads', '{count, number} von {of, number} Leads'],
  'an.sc.lift': ['lift {lift} ({lower} to {upper})', 'Hebel {lift} ({lower} bis {upper})'],
  'an.sc.sales': [
    'sales accepted {accepted} of {count, number} handed over',
    'Vertrieb nahm {accepted} von {count, number} an',
  ],
  'an.sc.reason': ['turned down mostly for “{reason}”', 'abgelehnt meist wegen „{reason}“'],
  'an.sc.overlap': ['{share} the same leads as “{title}”', '{share} dieselben Leads wie „{title}“'],
  'an.sc.verdict.helps': ['helps', 'hilft'],
  'an.sc.verdict.hurts': ['hurts', 'schadet'],
  'an.sc.verdict.adds-nothing': ['adds nothing', 'bringt nichts'],
  'an.sc.verdict.too-few': ['too few to tell', 'zu wenige'],
  'an.sc.say.helps': [
    'Leads with these points reach {outcome} more often: {with} against {without}.',
    'Leads mit diesen Punkten erreichen {outcome} öfter: {with} gegen {without}.',
  ],
  'an.sc.say.helps-taking': [
    'Leads who lose these points reach {outcome} less often, as the rule says: {with} against {without}.',
    'Leads mit diesem Abzug erreichen {outcome} seltener, wie die Regel sagt: {with} gegen {without}.',
  ],
  'an.sc.say.hurts': [
    'Leads with these points reach {outcome} less often: {with} against {without}. Take the points away, or ask why.',
    'Leads mit diesen Punkten erreichen {outcome} seltener: {with} gegen {without}. Nehmen Sie die Punkte weg oder fragen Sie, warum.',
  ],
  'an.sc.say.hurts-taking': [
    'Leads who lose these points reach {outcome} more often: {with} against {without}. The rule takes points from the wrong ones.',
    'Leads mit diesem Abzug erreichen {outcome} öfter: {with} gegen {without}. Die Regel trifft die Falschen.',
  ],
  'an.sc.say.adds-nothing': [
    'With or without these points leads reach {outcome} alike: {with} against {without}. The rule can go.',
    'Mit oder ohne diese Punkte erreichen Leads {outcome} gleich oft: {with} gegen {without}. Die Regel kann weg.',
  ],
  'an.sc.say.everyone': [
    'Every lead gets these points, so they tell nobody apart.',
    'Alle Leads bekommen diese Punkte; sie unterscheiden niemanden.',
  ],
  'an.sc.say.too-few': [
    'So far {with} against {without}: too few leads to call that a difference, or none.',
    'Bisher {with} gegen {without}: zu wenige Leads, um von einem Unterschied oder keinem zu sprechen.',
  ],
  'an.find.scores-do-not-tell': ['Scores hardly tell who succeeds', 'Der Score sagt kaum, wer Erfolg hat'],
  'an.find.scores-do-not-tell.text': [
    'Of a lead that succeeded and one that did not, the first had the higher score only {auc} of 1 times; 0.5 is chance ({leads} leads).',
    'Von zwei Leads hatte der mit Erfolg nur {auc} von 1 Mal den höheren Score; 0,5 ist Zufall ({leads} Leads).',
  ],
  'an.find.scores-do-not-tell.go': ['Look at the scoring model', 'Scoring-Modell ansehen'],
  'an.find.hot-not-accepted': [
    'Sales prefers leads with lower scores',
    'Der Vertrieb bevorzugt Leads mit kleinerem Score',
  ],
  'an.find.hot-not-accepted.text': [
    'Sales accepted {above} of the leads scoring {threshold} or more, and {below} of those below.',
    'Der Vertrieb nahm {above} der Leads ab {threshold} an und {below} der übrigen.',
  ],
  'an.find.hot-not-accepted.go': ['Read the reasons', 'Gründe lesen'],
  'an.find.sources-missing': ['Many leads come from nowhere', 'Viele Leads kommen von nirgendwo'],
  'an.find.sources-missing.text': [
    'Of {share} of {entered} new leads no source is known. Send “source” with forms, or use links with utm_source.',
    'Bei {share} von {entered} neuen Leads ist keine Quelle bekannt. Senden Sie „source“ mit oder nutzen Sie Links mit utm_source.',
  ],
  'an.find.sources-missing.go': ['See the sources', 'Quellen ansehen'],
  'an.find.duplicates': ['Some leads look like one person', 'Manche Leads sehen nach einer Person aus'],
  'an.find.duplicates.text': [
    '{pairs} pairs wait for a decision. Until then such a person is counted twice.',
    '{pairs} Paare warten auf eine Entscheidung. Bis dahin zählt eine Person doppelt.',
  ],
  'an.find.duplicates.go': ['See the duplicates', 'Dubletten ansehen'],
} as const satisfies Record<string, Texts>;
