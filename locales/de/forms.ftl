# Forms: several values that are asked one by one, shown together and changed one by one.

form-line = { $label }: { $value }
form-menu-line = { $label }: { $value }
form-which-field = Was möchtest du ändern?
form-none = keine Angabe
form-yes = Ja
form-no = Nein
button-change-field = Etwas ändern …
form-unclear-text = Das ist leer oder zu lang (höchstens { $most } Zeichen).
form-unclear-amount = Das ist kein Betrag. Schreib zum Beispiel „59“ oder „59,00 €“.
form-unclear-number = Bitte eine ganze Zahl von { $least } bis { $most }.
form-unclear-truth = Bitte Ja oder Nein.
form-unclear-day = Diesen Tag kann ich nicht lesen. Schreib zum Beispiel „31.12.2026“.
form-unclear-length = Diese Dauer kann ich nicht lesen. Schreib zum Beispiel „6 Monate“ oder „5 Wochen“.
form-unclear-email = Das ist keine E-Mail-Adresse.
form-unclear-choice = Das steht nicht zur Wahl. Tippe bitte auf einen der Knöpfe.
form-change = { $label }: { $before } → <b>{ $after }</b>
form-unclear-phone = Das ist keine Telefonnummer.
form-unclear-birthday = Diesen Geburtstag kann ich nicht lesen. Schreib zum Beispiel „3.4.1990“.
