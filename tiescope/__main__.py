"""``python -m tiescope``."""

from tiescope.launcher import main

if __name__ == "__main__":
    main()
