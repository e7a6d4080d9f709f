"""What the messages that come by themselves say, and what people choose to hear of."""
