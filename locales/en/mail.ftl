# E-mails that wait
mail-waits = 📧 { $count ->
    [one] E-mail to { $customer }: waits until e-mail is set up
   *[other] { $count } e-mails to { $customer }: wait until e-mail is set up
}
mail-waits-for-several = 📧 { $count } e-mails to { $people } people: wait until e-mail is set up
settings-mails-waiting = 📧 { $count ->
    [one] One e-mail waits until e-mail is set up.
   *[other] { $count } e-mails wait until e-mail is set up.
}
