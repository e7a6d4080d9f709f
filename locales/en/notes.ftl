# Yellow notes: never a block, the studio decides (wording.note_lines puts the sign in front)

note-binding-over-two-years = Initial term of { $found }: towards consumers, being bound for more than two years from conclusion is void ({ $paragraph }).
note-fixed-renewal-void = Renewal by { $found } at a time: towards consumers this is void in contracts concluded since 1 Mar 2022; only open-ended with at most 1 month’s notice is allowed ({ $paragraph }). What holds instead is yours to decide.
note-renewal-over-one-year = Renewal by { $found } at a time: towards consumers more than { $allowed } is void ({ $paragraph }).
note-notice-over-one-month = Notice period of { $found }: towards consumers more than { $allowed } is void ({ $paragraph }).
note-notice-over-three-months = Notice period of { $found }: towards consumers more than { $allowed } is void ({ $paragraph }).
note-month-end-not-any-time = Notice only to the end of a month: after the initial term a consumer must be able to leave at any time; whether this is enough is not settled ({ $paragraph }).
note-end-by-statute = If the notice period is void, the statutory one applies (§ 621 BGB): the contract would then end on { $ends_on } already. What holds is yours to decide.
note-pause-runs-on = The notice period runs on during the pause from { $paused_from } to { $paused_until }.
note-pause-runs-on-open = The notice period runs on during the pause from { $paused_from }.
note-pause-adds-nothing = The notice period runs on during the pause from { $paused_from } to { $paused_until }, and the term gets no longer.
note-in-time-by-190 = Counted the other way (§ 190 BGB: from the end of the term before), the notice would still be in time, and the contract would end on { $ends_on }. In doubt, what is better for the customer holds.
note-card-units-rest = { $left ->
    [one] Today there is 1 unit left on the card. From { $from_day } on it can no longer be used; it rests and is not deleted.
   *[other] Today there are { $left } units left on the card. From { $from_day } on they can no longer be used; they rest and are not deleted.
}
note-card-price-stays = The price of the card stays billed; a cancellation invoice can give it back.
note-access-ends = ⚠️ { $customer } is set to become inactive from { $day }. This does not change that.
