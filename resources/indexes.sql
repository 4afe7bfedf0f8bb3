-- Made after the rows are in.
CREATE UNIQUE INDEX listing_uid ON listing (uid);
CREATE INDEX listing_name ON listing (name_key);
CREATE INDEX listing_organization ON listing (organization_key);
CREATE INDEX listing_near ON listing (cell, categories, latitude, longitude) WHERE ranks = 1 AND cell IS NOT NULL;
CREATE VIRTUAL TABLE temp.word_of_names USING fts5vocab('main', 'names', 'row');
CREATE VIRTUAL TABLE temp.word_of_texts USING fts5vocab('main', 'texts', 'row');
INSERT INTO vocabulary (word, listings)
    SELECT term, max(doc) FROM (
        SELECT term, doc FROM temp.word_of_names
        UNION ALL
        SELECT term, doc FROM temp.word_of_texts WHERE doc > 1
    )
    WHERE length(term) BETWEEN 3 AND 24 AND NOT (substr(term, 1, 1) = 'z' AND term GLOB '*[0-9]*')
    GROUP BY term;
DROP TABLE temp.word_of_names;
DROP TABLE temp.word_of_texts;
