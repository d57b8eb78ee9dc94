"""What was drawn before and did not change is not drawn again."""
