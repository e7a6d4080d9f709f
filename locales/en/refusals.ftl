# Why something cannot be: one sentence per reason, and what to do instead

refusal-already-terminated = <b>{ $customer } · { $contract } ({ $number }) is terminated already</b> and ends on { $ends_on }. You can change the end date or withdraw the termination.
refusal-not-terminated = { $customer } · { $contract } ({ $number }) is not terminated; the contract goes on.
refusal-contract-ended = { $customer } · { $contract } ({ $number }) ended on { $ended_on }. Only a new contract can follow.
refusal-contract-not-found = This contract is not there any more. Please look for it by name again.
refusal-basis-needed = Ending at once needs good cause or an agreement. Please say which it is.
refusal-reason-needed = { $wanted } lies in the past. Only the studio can backdate, and only with a reason.
refusal-end-before-start = The contract starts on { $starts_on } and cannot end on { $wanted }. Please name a day from its start on; to unwind it as a whole, annul it (/annul).
refusal-good-cause-before-receipt = For good cause a contract ends on receipt on { $received_on } at the earliest, not on { $wanted }.
refusal-receipt-in-future = A receipt on { $received_on } lies after today ({ $today }). Record it when the notice has come.
refusal-day-needed = Please name the last day of the contract { $contract } ({ $number }) of { $customer }.
refusal-followed-by-another = <b>{ $customer } · { $contract } ({ $number }) is already followed by { $next_plan } ({ $next_number }) from { $starts_on }.</b> Both would run side by side, and both would be billed. End { $next_number } first; by agreement that is possible before its first day too.
refusal-same-end = The contract ends on { $ends_on } already; there is nothing to change.

refusal-already-inactive = { $customer } is deactivated already: inactive from { $inactive_from }.
refusal-already-active = { $customer } is active, and no deactivation is planned.
refusal-customer-not-found = This person is not on file any more. Please look again by name.

refusal-invoice-not-found = This invoice is not there any more. Please look for it by its number again.
refusal-invoice-not-draft = <b>{ $number } was issued ({ $state ->
    [open] open
    [partly_paid] partly paid
    [paid] paid
    [overdue] overdue
    [cancelled] cancelled
    [corrected] corrected
   *[draft] draft
}) and is never deleted.</b> { $state ->
    [cancelled] It is cancelled already; nothing more is to be done.
    [corrected] It is corrected already; the corrected version can be cancelled.
   *[other] A cancellation invoice with a number of its own takes it back.
}
refusal-invoice-not-issued = This is a draft that was never sent. It is not cancelled but deleted.
refusal-invoice-already-cancelled = { $number } is cancelled already, by { $cancelled_by }.
refusal-invoice-already-corrected = { $number } is corrected already. { $corrected_by } stands in its place, and that one can be cancelled.
refusal-cancellation-of-cancellation = { $number } is a cancellation invoice itself and is not cancelled. If the amount is to be asked for again, it takes a new invoice.

refusal-nothing-to-undo = There is nothing that you could undo.
refusal-undo-too-late = The ten minutes for an undo are over. A new step can change it, for example “withdraw the termination”.
refusal-undo-overtaken = Something was changed again since. An undo would overwrite that; /history shows what happened.
refusal-undo-not-yours = Somebody else made this change. Only that person or the owner can undo it.
refusal-preview-outdated = Something has changed meanwhile. Nothing was done; please look at the proposal again.

refusal-card-not-found = This card is not there any more. Please look for it by name again.
refusal-not-enough-units = The card has only { $left ->
    [one] 1 unit
   *[other] { $left } units
} left; { $wanted } cannot be taken.
refusal-plan-not-found = This plan is not there any more. Please look for it by its name again.

# At the door: these reveal nothing
refusal-invitation-unknown = This link opens nothing. Please ask the studio for a new one.
refusal-invitation-expired = This link is no longer good. Please ask the studio for a new one.
refusal-invitation-used = This link was used before. Please ask the studio for a new one.
refusal-already-connected = <b>This link is for somebody else of the team.</b> It belongs into that person's chat; just forward it.
