"""One person's values, cleaned: names, e-mail and web addresses, numbers, dates, companies."""
