# E-Mails, die warten
mail-waits = 📧 { $count ->
    [one] E-Mail an { $customer }: wartet, bis der E-Mail-Versand eingerichtet ist
   *[other] { $count } E-Mails an { $customer }: warten, bis der E-Mail-Versand eingerichtet ist
}
mail-waits-for-several = 📧 { $count } E-Mails an { $people } Personen: warten, bis der E-Mail-Versand eingerichtet ist
settings-mails-waiting = 📧 { $count ->
    [one] Eine E-Mail wartet, bis der E-Mail-Versand eingerichtet ist.
   *[other] { $count } E-Mails warten, bis der E-Mail-Versand eingerichtet ist.
}
