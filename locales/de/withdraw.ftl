# Withdrawing a termination (Kündigung zurücknehmen)

withdraw-what = <b>Kündigung zurücknehmen: Der Vertrag geht weiter.</b>
withdraw-done = ✅ <b>Kündigung zurückgenommen. Der Vertrag geht weiter.</b>
withdraw-old = Bisheriges Vertragsende { $old } entfällt
withdraw-term = Laufende Laufzeit bis { $day }, danach wie vereinbart
withdraw-open-ended = Läuft unbefristet weiter
withdraw-until = Läuft bis zum vereinbarten Ende { $day }
withdraw-no-invoice = Keine Rechnung muss neu gestellt werden.
withdraw-next = Nächster neuer Abrechnungszeitraum ab { $first }: { $price }
button-keep-active = Aktiv lassen
