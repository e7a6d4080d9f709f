"""Forms: several values that are asked, shown together and changed one by one."""
