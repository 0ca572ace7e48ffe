"""Models: formulas with named parameters that make tables and figures."""
