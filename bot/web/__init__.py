"""What the process says over HTTP: it takes the webhook's updates, and tells how it is."""
