"""The plugin `werkcanvas` of MkDocs: tracks as pages of a site that has other pages, too."""
