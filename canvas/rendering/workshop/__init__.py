"""The kit for a workshop: cards to cut out, chips, the facilitator's sheet, materials, and open questions."""
