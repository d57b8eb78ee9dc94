"""The programs that lay out: each is run here and nowhere else."""
