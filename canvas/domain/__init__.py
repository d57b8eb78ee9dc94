"""The nouns of a learning-work track: frozen values that know no file, no language and no rule."""
