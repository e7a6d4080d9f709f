"""What an end leaves over: places, units and make-up rights; and the end of what never was."""
