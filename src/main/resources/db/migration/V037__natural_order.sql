-- Suites are sorted as people count them: B2 stands before B10. Back: drop collation tenant.natural_order, after the queries that name it.

-- Every order by the name of a suite or a type of suites says it; platform.NaturalOrder is the same for what is sorted outside.
create collation tenant.natural_order (provider = icu, locale = 'und-u-kn-true');
