# ruff: noqa: E501 - one sentence a line
"""What people take back in the middle of a sentence; what of a long mail is the wish."""

from collections.abc import Mapping
from typing import Literal

import pytest

from handlers.understanding.facts import Role, gather
from handlers.understanding.slots import fill
from tests.handlers.understanding.reading import STUDIO, TODAY

# fmt: off
GERMAN: tuple[tuple[str, Role, str, Mapping[str, object]], ...] = (
    ("Claras Vertrag zum 15., nein warte, zum 31. Dezember beenden", "staff", "contract.terminate", {"customer": "Clara Vogt", "mode": "date", "date": "2026-12-31"}),
    ("bitte Vertrag von Emre Çelik zum 30. November beenden, ach nein, 31. Dezember", "staff", "contract.terminate", {"customer": "Emre Çelik", "mode": "date", "date": "2026-12-31"}),
    ("Kündigung Paul Sommer zum 31.1. – quatsch, 28.2. natürlich", "staff", "contract.terminate", {"customer": "Paul Sommer", "mode": "date", "date": "2027-02-28"}),
    ("Greta Kurz hört zum 31.12. auf, sorry, falsch, zum 31.1.", "staff", "contract.terminate", {"customer": "Greta Kurz", "mode": "date", "date": "2027-01-31"}),
    ("mach bei Julia Neumann das Ende auf den 31. März, Moment, ich meine den 30. April, Vertrag kündigen", "staff", "contract.terminate", {"customer": "Julia Neumann", "mode": "date", "date": "2027-04-30"}),
    ("Vertrag von Lena März kündigen zum 31.12. beziehungsweise nee 31.1.", "staff", "contract.terminate", {"customer": "Lena März", "mode": "date", "date": "2027-01-31"}),
    ("Stefan Beck kündigt zum 31. Dezember ... halt, Korrektur: 31. Januar", "staff", "contract.terminate", {"customer": "Stefan Beck", "mode": "date", "date": "2027-01-31"}),
    ("Vertrag von Ruth Alt endet zum 15.12., vielmehr 31.12., bitte kündigen", "staff", "contract.terminate", {"customer": "Ruth Alt", "mode": "date", "date": "2026-12-31"}),
    ("kündige Max Stark zum 30.11. nee zum 31.12. ach doch lieber zum 31.1.", "staff", "contract.terminate", {"customer": "Max Stark", "mode": "date", "date": "2027-01-31"}),
    ("Kündigung für Anna Müller, quatsch, Anna Schreiber zum 31.12.", "staff", "contract.terminate", {"customer": "Anna Schreiber", "mode": "date", "date": "2026-12-31"}),
    ("Vertrag von Oskar Jung sofort beenden, nein, doch lieber zum 31.12.", "staff", "contract.terminate", {"customer": "Oskar Jung", "mode": "date", "date": "2026-12-31"}),
    ("Vertrag von Mia Hoffmann zum 31. Dezember, nein, Januar kündigen", "staff", "contract.terminate", {"customer": "Mia Hoffmann", "mode": "date", "date": "2027-01-31"}),
    ("Ute Pfeiffer kündigt zum 10. ähm 12. Dezember", "staff", "contract.terminate", {"customer": "Ute Pfeiffer", "mode": "date", "date": "2026-12-12"}),
    ("Sarah Klein möchte zum 31.3. aufhören, nicht zum 31.3., zum 30.4. meinte ich", "staff", "contract.terminate", {"customer": "Sarah Klein", "mode": "date", "date": "2027-04-30"}),
    ("Ende von Claras Vertrag auf den 31.1. verschieben, nein, auf den 28.2.", "staff", "contract.change_end", {"customer": "Clara Vogt", "date": "2027-02-28"}),
    ("Enddatum bei Thomas Freitag auf 31. März, ach quatsch, auf 30. April setzen", "staff", "contract.change_end", {"customer": "Thomas Freitag", "date": "2027-04-30"}),
    ("Yoga am Dienstag, quatsch, Mittwoch für Jonas, nein Nina Weber buchen", "staff", "booking.add", {"customer": "Nina Weber", "course": "Yoga Flow", "date": "2026-11-25"}),
    ("buch Emma Wilson Pilates am Montag ein, ach nein, Yoga", "staff", "booking.add", {"customer": "Emma Wilson", "course": "Yoga Flow", "date": "2026-11-23"}),
    ("Liam Baker zu Aqua, sorry, Rückenfit am Freitag eintragen", "staff", "booking.add", {"customer": "Liam Baker", "course": "Rückenfit", "date": "2026-11-27"}),
    ("Sofia Rossi morgen, nein, übermorgen ins Pilates buchen", "staff", "booking.add", {"customer": "Sofia Rossi", "course": "Pilates", "date": "2026-11-23"}),
    ("Trag Lukas Bauer am 3.12. – Moment – am 4.12. bei Salsa ein", "staff", "booking.add", {"customer": "Lukas Bauer", "course": "Salsa für Anfänger", "date": "2026-12-04"}),
    ("Leonie Fuchs für Donnerstag Pilates buchen. Nee, Freitag.", "staff", "booking.add", {"customer": "Leonie Fuchs", "course": "Pilates", "date": "2026-11-27"}),
    ("Leonie Fuchs Pilates Donnerstag buchen, ich meine Samstag", "staff", "booking.add", {"customer": "Leonie Fuchs", "course": "Pilates", "date": "2026-11-28"}),
    ("Meld Tim Heute vom Yoga am Montag ab, äh, Dienstag", "staff", "booking.cancel", {"customer": "Tim Heute", "course": "Yoga Flow", "date": "2026-11-24"}),
    ("Kinderturnen fällt am Mittwoch aus, nein halt, Donnerstag", "staff", "course.cancel_day", {"course": "Kinderturnen", "date": "2026-11-26"}),
    ("Aqua am 1.12. fällt aus, sorry Pilates", "staff", "course.cancel_day", {"course": "Pilates", "date": "2026-12-01"}),
    ("Wer kommt heute zu Yoga, quatsch, morgen?", "staff", "course.roster", {"course": "Yoga Flow", "date": "2026-11-22"}),
    ("Pausier Claras Vertrag vom 1. bis 15. Januar, nein, bis 31. Januar", "staff", "contract.pause", {"customer": "Clara Vogt", "from": "2027-01-01", "until": "2027-01-31"}),
    ("Pause für Peter Abo vom 1.12., nein, vom 5.12. bis 31.12.", "staff", "contract.pause", {"customer": "Peter Abo", "from": "2026-12-05", "until": "2026-12-31"}),
    ("Ines Karte pausiert 6, nein, 8 Wochen", "staff", "contract.pause", {"customer": "Ines Karte", "duration": "P8W"}),
    ("Hannah Card pausiert sechs Wochen, quatsch, zwei Monate", "staff", "contract.pause", {"customer": "Hannah Card", "duration": "P2M"}),
    ("Björn Ångström ab 1. Januar für 3 Monate pausieren, ach nein, 2 Monate", "staff", "contract.pause", {"customer": "Björn Ångström", "from": "2027-01-01", "duration": "P2M"}),
    ("Vertrag von David Miller im Januar, nein, Februar pausieren", "staff", "contract.pause", {"customer": "David Miller", "from": "2027-02-01", "until": "2027-02-28"}),
    ("Zoë Baumann Pause ab 1. Dezember, sorry, ab 1. Januar", "staff", "contract.pause", {"customer": "Zoë Baumann", "from": "2027-01-01"}),
    ("Pause für Zoë Baumann bis 31.1., Moment, bis 28.2.", "staff", "contract.pause", {"customer": "Zoë Baumann", "until": "2027-02-28"}),
    ("Markus Lange 4 Wochen pausieren, nee doch lieber 6", "staff", "contract.pause", {"customer": "Markus Lange", "duration": "P6W"}),
    ("Pause von Aylin Yılmaz am 1.2. beenden, nein am 15.2.", "staff", "contract.resume", {"customer": "Aylin Yılmaz", "date": "2027-02-15"}),
    ("Verkauf Mehmet Öztürk eine Zehnerkarte, nein, eine Fünferkarte", "staff", "contract.sell", {"customer": "Mehmet Öztürk", "plan": "Fünferkarte"}),
    ("Neuer Vertrag Jahresabo, quatsch, Monatsabo Flex für Ruth Alt ab 1.12.", "staff", "contract.sell", {"customer": "Ruth Alt", "plan": "Monatsabo Flex", "date": "2026-12-01"}),
    ("Jahresabo für Ruth Alt ab 1.12., ach nein, ab 1.1.", "staff", "contract.sell", {"customer": "Ruth Alt", "plan": "Jahresabo", "date": "2027-01-01"}),
    ("Rechnung R-2026-0142, nein, R-2026-0143 stornieren", "staff", "invoice.credit", {"invoice": "R-2026-0143"}),
    ("R-2026-0101 ist bezahlt – sorry, R-2026-0110", "staff", "invoice.paid", {"invoice": "R-2026-0110"}),
    ("zeig mir R-2026-0099 äh ich meine R-2026-0098", "staff", "invoice.show", {"invoice": "R-2026-0098"}),
    ("bei Emre +1, nein, +2 Einheiten gutschreiben", "staff", "credits.adjust", {"customer": "Emre Çelik", "quantity": 2}),
    ("Zieh Clara Vogt 2 Einheiten ab, quatsch, 3", "staff", "credits.adjust", {"customer": "Clara Vogt", "quantity": -3}),
    ("Sprache auf Deutsch, nein, Englisch stellen", "staff", "settings.language", {"language": "en"}),
    ("Erinnerungen 30 und 14, nein, 30 und 7 Tage vorher", "staff", "settings.reminders", {"days": [30, 7]}),
    ("Neue Mailadresse von Clara Vogt: clara@web.example, nein, clara.vogt@web.example", "staff", "customer.change", {"customer": "Clara Vogt", "email": "clara.vogt@web.example"}),
    ("Rechnungen vom Oktober, nein, September", "staff", "invoice.list", {"from": "2026-09-01", "until": "2026-09-30"}),
    ("Buchungen von Jonas Weber diese Woche, ich meine nächste Woche", "staff", "booking.list", {"customer": "Jonas Weber", "from": "2026-11-23", "until": "2026-11-29"}),
    ("Welche Verträge laufen im Dezember aus, nee, im Januar?", "staff", "contract.expiring", {"from": "2027-01-01", "until": "2027-01-31"}),
    ("Frank Ende hat gestern gekündigt, nein, vorgestern, zum 31.12.", "staff", "contract.terminate", {"customer": "Frank Ende", "mode": "date", "date": "2026-12-31", "received": "2026-11-19"}),
    ("Hallo liebes Team, am 5. Dezember ziehen wir nach Kiel um, mein Mann hat am 12. Dezember Geburtstag und bis dahin ist noch viel zu tun. Mein Brief vom 18. November liegt bei. Ich möchte meinen Vertrag zum 31. Januar kündigen. Liebe Grüße", "customer", "contract.terminate", {"mode": "date", "date": "2027-01-31"}),
    ("Hallo, am Montag hat meine Tochter Geburtstag und am Dienstag kommt der Klempner, darum bitte für Donnerstag Yoga buchen, danke", "customer", "booking.add", {"course": "Yoga Flow", "date": "2026-11-26"}),
    ("Moin, ich ziehe zum 1. Februar nach Hamburg, am 20. Januar kommt der Umzugswagen. Bitte beendet meinen Vertrag zum 31. Januar.", "customer", "contract.terminate", {"mode": "date", "date": "2027-01-31"}),
    ("Hallo, hier schreibt Greta Kurz, meine Schwester Lena hat mir am 1. November von euch erzählt. Ich hätte gern ab dem 1. Dezember das Jahresabo.", "customer", "contract.sell", {"plan": "Jahresabo", "date": "2026-12-01"}),
    ("also die Clara die will zum einunddreißigsten zwölften aufhören nee quatsch zum einunddreißigsten ersten, Vertrag beenden", "staff", "contract.terminate", {"customer": "Clara Vogt", "mode": "date", "date": "2027-01-31"}),
    ("Könntest du Nina Weber am Montag, halt nein, am Mittwoch zu Pilates eintragen?", "staff", "booking.add", {"customer": "Nina Weber", "course": "Pilates", "date": "2026-11-25"}),
    ("Am Samstag, äh, Sonntag fällt Salsa aus", "staff", "course.cancel_day", {"course": "Salsa für Anfänger", "date": "2026-11-22"}),
    ("Salsa, ich meine Yoga, fällt am 2. Dezember aus", "staff", "course.cancel_day", {"course": "Yoga Flow", "date": "2026-12-02"}),
    ("Ich möchte zwei Monate, Quatsch, drei Monate pausieren ab 1. Dezember", "customer", "contract.pause", {"from": "2026-12-01", "duration": "P3M"}),
    ("Mein Vertrag soll am 28. Februar enden – Verzeihung – am 31. März", "customer", "contract.terminate", {"mode": "date", "date": "2027-03-31"}),
    ("Ich kündige zum 31.12., beziehungsweise lieber zum 31.1.", "customer", "contract.terminate", {"mode": "date", "date": "2027-01-31"}),
    ("Bitte Yoga am 24.11. absagen, pardon, am 26.11.", "customer", "booking.cancel", {"course": "Yoga Flow", "date": "2026-11-26"}),
    ("kannst du mir Montag absagen, Pilates, nee moment, Dienstag", "customer", "booking.cancel", {"course": "Pilates", "date": "2026-11-24"}),
    ("wann käme ich raus, zum 31.1., nein, zum 28.2.?", "customer", "contract.earliest_end", {"date": "2027-02-28"}),
    ("Jonas Weber wechselt zum 1.12. ins Jahresabo, Korrektur, zum 1.1.", "staff", "contract.change_plan", {"customer": "Jonas Weber", "plan": "Jahresabo", "date": "2027-01-01"}),
    ("Jonas Weber ab Januar, quatsch, ab Februar ins Jahresabo", "staff", "contract.change_plan", {"customer": "Jonas Weber", "plan": "Jahresabo", "date": "2027-02-01"}),
    ("Umsatz im September, sorry, Oktober", "staff", "report.show", {"from": "2026-10-01", "until": "2026-10-31"}),
    ("bitte Karte von Emre um 2, Moment, 4 Einheiten aufstocken", "staff", "credits.adjust", {"customer": "Emre Çelik", "quantity": 4}),
    ("Deutsch – nein, doch lieber Englisch", "staff", "settings.language", {"language": "en"}),
    ("Telefon von Mia Hoffmann ist 0151 2345678, falsch, 0151 2345679", "staff", "customer.change", {"customer": "Mia Hoffmann", "phone": "0151 2345679"}),
    ("Am Montag kann ich nicht, sorry, bitte mein Yoga absagen", "customer", "booking.cancel", {"course": "Yoga Flow", "date": "2026-11-23"}),
    ("Nein, Clara Vogt zum 31.12. kündigen", "staff", "contract.terminate", {"customer": "Clara Vogt", "mode": "date", "date": "2026-12-31"}),
    ("Gestern war ich krank, sorry, bitte bucht mich für Montag bei Yoga ein", "customer", "booking.add", {"course": "Yoga Flow", "date": "2026-11-23"}),
    ("Vertrag von Tim Heute vom 1. bis 10. Januar pausieren, nein, vom 5. bis 20. Januar", "staff", "contract.pause", {"customer": "Tim Heute", "from": "2027-01-05", "until": "2027-01-20"}),
    ("Vertrag von Tim Heute im Dezember pausieren, nein, doch lieber vom 5. bis 20. Januar", "staff", "contract.pause", {"customer": "Tim Heute", "from": "2027-01-05", "until": "2027-01-20"}),
)
ENGLISH: tuple[tuple[str, Role, str, Mapping[str, object]], ...] = (
    ("End Clara's contract on the 15th, no wait, the 31st of December", "staff", "contract.terminate", {"customer": "Clara Vogt", "mode": "date", "date": "2026-12-31"}),
    ("terminate Emre Çelik's contract on 30 November, scratch that, 31 December", "staff", "contract.terminate", {"customer": "Emre Çelik", "mode": "date", "date": "2026-12-31"}),
    ("Paul Sommer is leaving on 31 January - sorry, I mean 28 February", "staff", "contract.terminate", {"customer": "Paul Sommer", "mode": "date", "date": "2027-02-28"}),
    ("cancel Greta Kurz's membership as of 31 December, actually make that 31 January", "staff", "contract.terminate", {"customer": "Greta Kurz", "mode": "date", "date": "2027-01-31"}),
    ("his last day is the nineteenth no sorry the twentieth of december, end Mehmet's contract", "staff", "contract.terminate", {"customer": "Mehmet Öztürk", "mode": "date", "date": "2026-12-20"}),
    ("end Stefan Beck's contract on December 15, oops, December 31", "staff", "contract.terminate", {"customer": "Stefan Beck", "mode": "date", "date": "2026-12-31"}),
    ("end Ruth Alt's contract by 31 December... hang on... 31 January", "staff", "contract.terminate", {"customer": "Ruth Alt", "mode": "date", "date": "2027-01-31"}),
    ("end Max Stark's contract on 30 November, no, 31 December, no, sorry, 31 January", "staff", "contract.terminate", {"customer": "Max Stark", "mode": "date", "date": "2027-01-31"}),
    ("end Anna Müller's, sorry, Anna Schreiber's contract on 31 December", "staff", "contract.terminate", {"customer": "Anna Schreiber", "mode": "date", "date": "2026-12-31"}),
    ("end Oskar Jung's contract right away, no, make that 31 December", "staff", "contract.terminate", {"customer": "Oskar Jung", "mode": "date", "date": "2026-12-31"}),
    ("end Mia Hoffmann's contract on 31 December, no, January", "staff", "contract.terminate", {"customer": "Mia Hoffmann", "mode": "date", "date": "2027-01-31"}),
    ("end Ute Pfeiffer's contract on the 10th uh 12th of December", "staff", "contract.terminate", {"customer": "Ute Pfeiffer", "mode": "date", "date": "2026-12-12"}),
    ("end Lena März's contract on 31 March, or rather 30 April", "staff", "contract.terminate", {"customer": "Lena März", "mode": "date", "date": "2027-04-30"}),
    ("cancel Julia Neumann's contract for 31 March. Correction: 30 April.", "staff", "contract.terminate", {"customer": "Julia Neumann", "mode": "date", "date": "2027-04-30"}),
    ("move the end of Clara's contract to 31 January, no, 28 February", "staff", "contract.change_end", {"customer": "Clara Vogt", "date": "2027-02-28"}),
    ("push Thomas Freitag's end date to 31 March, I mean 30 April", "staff", "contract.change_end", {"customer": "Thomas Freitag", "date": "2027-04-30"}),
    ("book yoga on Tuesday, no, Wednesday for Jonas, I mean Nina Weber", "staff", "booking.add", {"customer": "Nina Weber", "course": "Yoga Flow", "date": "2026-11-25"}),
    ("book Emma Wilson into Pilates on Monday, sorry, Yoga", "staff", "booking.add", {"customer": "Emma Wilson", "course": "Yoga Flow", "date": "2026-11-23"}),
    ("put Liam Baker into Aqua, make that Rückenfit, on Friday", "staff", "booking.add", {"customer": "Liam Baker", "course": "Rückenfit", "date": "2026-11-27"}),
    ("book Sofia Rossi into Pilates tomorrow, actually Monday", "staff", "booking.add", {"customer": "Sofia Rossi", "course": "Pilates", "date": "2026-11-23"}),
    ("book Lukas Bauer for Salsa on 3 December – wait – 4 December", "staff", "booking.add", {"customer": "Lukas Bauer", "course": "Salsa für Anfänger", "date": "2026-12-04"}),
    ("book Leonie Fuchs for Pilates on Thursday. No, Friday.", "staff", "booking.add", {"customer": "Leonie Fuchs", "course": "Pilates", "date": "2026-11-27"}),
    ("book Leonie Fuchs for Pilates Thursday, Saturday I mean", "staff", "booking.add", {"customer": "Leonie Fuchs", "course": "Pilates", "date": "2026-11-28"}),
    ("take Tim Heute out of yoga on Monday, er, Tuesday", "staff", "booking.cancel", {"customer": "Tim Heute", "course": "Yoga Flow", "date": "2026-11-24"}),
    ("kids gymnastics is off on Wednesday, hold on, Thursday", "staff", "course.cancel_day", {"course": "Kinderturnen", "date": "2026-11-26"}),
    ("Aqua is cancelled on 1 December, sorry Pilates", "staff", "course.cancel_day", {"course": "Pilates", "date": "2026-12-01"}),
    ("who's coming to yoga today, I mean tomorrow?", "staff", "course.roster", {"course": "Yoga Flow", "date": "2026-11-22"}),
    ("pause Clara's contract from 1 to 15 January, no, until 31 January", "staff", "contract.pause", {"customer": "Clara Vogt", "from": "2027-01-01", "until": "2027-01-31"}),
    ("pause Peter Abo from 1 December, no, 5 December to 31 December", "staff", "contract.pause", {"customer": "Peter Abo", "from": "2026-12-05", "until": "2026-12-31"}),
    ("pause Ines Karte for 6, no, 8 weeks", "staff", "contract.pause", {"customer": "Ines Karte", "duration": "P8W"}),
    ("pause Hannah Card for six weeks, sorry, two months", "staff", "contract.pause", {"customer": "Hannah Card", "duration": "P2M"}),
    ("pause Björn Ångström from 1 January for 3 months, make that 2 months", "staff", "contract.pause", {"customer": "Björn Ångström", "from": "2027-01-01", "duration": "P2M"}),
    ("pause David Miller in January, no, February", "staff", "contract.pause", {"customer": "David Miller", "from": "2027-02-01", "until": "2027-02-28"}),
    ("pause Zoë Baumann from 1 December, sorry, from 1 January", "staff", "contract.pause", {"customer": "Zoë Baumann", "from": "2027-01-01"}),
    ("freeze Zoë Baumann until 31 January, wait, until 28 February", "staff", "contract.pause", {"customer": "Zoë Baumann", "until": "2027-02-28"}),
    ("pause Markus Lange for 4 weeks, actually 6", "staff", "contract.pause", {"customer": "Markus Lange", "duration": "P6W"}),
    ("end Aylin Yılmaz's pause on 1 February, no, 15 February", "staff", "contract.resume", {"customer": "Aylin Yılmaz", "date": "2027-02-15"}),
    ("sell Mehmet Öztürk a ten-class card, no, a five-class card", "staff", "contract.sell", {"customer": "Mehmet Öztürk", "plan": "Fünferkarte"}),
    ("annual membership for Ruth Alt from 1 December, oops, 1 January", "staff", "contract.sell", {"customer": "Ruth Alt", "plan": "Jahresabo", "date": "2027-01-01"}),
    ("credit invoice R-2026-0142, no, R-2026-0143", "staff", "invoice.credit", {"invoice": "R-2026-0143"}),
    ("R-2026-0101 has been paid - sorry, R-2026-0110", "staff", "invoice.paid", {"invoice": "R-2026-0110"}),
    ("show me R-2026-0099, I mean R-2026-0098", "staff", "invoice.show", {"invoice": "R-2026-0098"}),
    ("give Emre +1, no, +2 units", "staff", "credits.adjust", {"customer": "Emre Çelik", "quantity": 2}),
    ("take 2 units off Clara Vogt's card, sorry, 3", "staff", "credits.adjust", {"customer": "Clara Vogt", "quantity": -3}),
    ("switch the language to German, no, English", "staff", "settings.language", {"language": "en"}),
    ("reminders 30 and 14, no, 30 and 7 days before", "staff", "settings.reminders", {"days": [30, 7]}),
    ("Clara Vogt's new email is clara@web.example, sorry, clara.vogt@web.example", "staff", "customer.change", {"customer": "Clara Vogt", "email": "clara.vogt@web.example"}),
    ("invoices from October, no, September", "staff", "invoice.list", {"from": "2026-09-01", "until": "2026-09-30"}),
    ("Jonas Weber's bookings this week, I mean next week", "staff", "booking.list", {"customer": "Jonas Weber", "from": "2026-11-23", "until": "2026-11-29"}),
    ("which contracts end in December, no, January?", "staff", "contract.expiring", {"from": "2027-01-01", "until": "2027-01-31"}),
    ("Frank Ende gave notice yesterday, no, on Thursday, for 31 December", "staff", "contract.terminate", {"customer": "Frank Ende", "mode": "date", "date": "2026-12-31", "received": "2026-11-19"}),
    ("what's Leonie in this week, no, next week I mean, which classes did she book", "staff", "booking.list", {"customer": "Leonie Fuchs", "from": "2026-11-23", "until": "2026-11-29"}),
    ("Dear team, we are moving to Leeds on 5 December, my husband's birthday is on the 12th and there is much to do. My letter of 18 November is enclosed. I would like to end my contract on 31 January. Best wishes", "customer", "contract.terminate", {"mode": "date", "date": "2027-01-31"}),
    ("Hello, I haven't been in since 3 August, on 9 December I'm having knee surgery and rehab will take a while. So please pause my contract from 1 January to 31 March. Thanks", "customer", "contract.pause", {"from": "2027-01-01", "until": "2027-03-31"}),
    ("Hi, on Monday it's my daughter's birthday and on Tuesday the plumber is coming, so please book me into yoga on Thursday, thanks", "customer", "booking.add", {"course": "Yoga Flow", "date": "2026-11-26"}),
    ("Hi, I'm moving to Hamburg on 1 February, the van comes on 20 January. Please end my contract on 31 January.", "customer", "contract.terminate", {"mode": "date", "date": "2027-01-31"}),
    ("so clara wants out on the thirty first of december no wait the thirty first of january, end her contract", "staff", "contract.terminate", {"customer": "Clara Vogt", "mode": "date", "date": "2027-01-31"}),
    ("could you put Nina Weber into Pilates on Monday, no hang on, on Wednesday?", "staff", "booking.add", {"customer": "Nina Weber", "course": "Pilates", "date": "2026-11-25"}),
    ("on Saturday, er, Sunday Salsa is off", "staff", "course.cancel_day", {"course": "Salsa für Anfänger", "date": "2026-11-22"}),
    ("Salsa, I mean yoga, is off on 2 December", "staff", "course.cancel_day", {"course": "Yoga Flow", "date": "2026-12-02"}),
    ("I'd like to pause for two months, sorry, three months from 1 December", "customer", "contract.pause", {"from": "2026-12-01", "duration": "P3M"}),
    ("I want to leave on 31 December, or rather on 31 January", "customer", "contract.terminate", {"mode": "date", "date": "2027-01-31"}),
    ("please cancel yoga on 24 November, apologies, 26 November", "customer", "booking.cancel", {"course": "Yoga Flow", "date": "2026-11-26"}),
    ("cancel my Pilates on Monday, wait, Tuesday", "customer", "booking.cancel", {"course": "Pilates", "date": "2026-11-24"}),
    ("could it end on 31 January, no, 28 February?", "customer", "contract.earliest_end", {"date": "2027-02-28"}),
    ("move Jonas Weber to the annual membership from 1 December, correction, 1 January", "staff", "contract.change_plan", {"customer": "Jonas Weber", "plan": "Jahresabo", "date": "2027-01-01"}),
    ("revenue in September, sorry, October", "staff", "report.show", {"from": "2026-10-01", "until": "2026-10-31"}),
    ("add 2, hang on, 4 units to Emre's card", "staff", "credits.adjust", {"customer": "Emre Çelik", "quantity": 4}),
    ("German - no, English please", "staff", "settings.language", {"language": "en"}),
    ("Mia Hoffmann's phone is 0151 2345678, sorry, 0151 2345679", "staff", "customer.change", {"customer": "Mia Hoffmann", "phone": "0151 2345679"}),
    ("I can't make Monday, sorry, please cancel my yoga", "customer", "booking.cancel", {"course": "Yoga Flow", "date": "2026-11-23"}),
    ("No, end Clara Vogt's contract on 31 December", "staff", "contract.terminate", {"customer": "Clara Vogt", "mode": "date", "date": "2026-12-31"}),
    ("I was ill yesterday, sorry, please book me into yoga on Monday", "customer", "booking.add", {"course": "Yoga Flow", "date": "2026-11-23"}),
    ("pause Tim Heute from 1 to 10 January, no, from 5 to 20 January", "staff", "contract.pause", {"customer": "Tim Heute", "from": "2027-01-05", "until": "2027-01-20"}),
    ("pause Tim Heute in December, no, make that 5 to 20 January", "staff", "contract.pause", {"customer": "Tim Heute", "from": "2027-01-05", "until": "2027-01-20"}),
    ("reminders 14, no, make it 21 days before", "staff", "settings.reminders", {"days": [21]}),
    ("freeze my membership until the end of January, I mean the end of February", "customer", "contract.pause", {"until": "2027-02-28"}),
)
# fmt: on


def _check(
    text: str, lang: Literal["de", "en"], role: Role, intent: str, slots: Mapping[str, object]
) -> None:
    facts = gather(text, lang, role, TODAY, STUDIO)

    assert fill(intent, facts) == slots


@pytest.mark.parametrize(("text", "role", "intent", "slots"), GERMAN)
def test_the_word_said_last_counts_in_german(
    text: str, role: Role, intent: str, slots: Mapping[str, object]
) -> None:
    _check(text, "de", role, intent, slots)


@pytest.mark.parametrize(("text", "role", "intent", "slots"), ENGLISH)
def test_the_word_said_last_counts_in_english(
    text: str, role: Role, intent: str, slots: Mapping[str, object]
) -> None:
    _check(text, "en", role, intent, slots)
