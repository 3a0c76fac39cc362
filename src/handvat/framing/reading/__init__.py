"""Reading: words, their classes and forms, sentences, quotations, languages."""
