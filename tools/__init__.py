"""What the Makefile runs: set-up in steps, message catalogues, the port, the first data."""
