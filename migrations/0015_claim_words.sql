-- In how many figures each word stands: what is said all over takes long to weigh, and weighs nothing.
CREATE VIRTUAL TABLE `claim_words` USING fts5vocab(`claim_search`, 'row');
