package io.junheng.expressions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction (有理数) in lowest terms with a positive denominator; comparisons of it are exact at every boundary. */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The fraction {@code numerator / denominator}; a zero denominator is an {@link ArithmeticException}. */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("zero denominator");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        return new Rational(
                numerator.divide(common).multiply(sign),
                denominator.divide(common).multiply(sign));
    }

    /** The decimal, exactly. */
    public static Rational of(BigDecimal value) {
        return value.scale() > 0
                ? of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    public Rational plus(Rational other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient; dividing by zero is an {@link ArithmeticException}. */
    public Rational over(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    /** The greatest whole number that is not above it. */
    Rational floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return new Rational(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    Rational absolute() {
        return new Rational(numerator.abs(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    /** Rounded half away from zero to so many decimals, without trailing zeros. */
    public BigDecimal rounded(int decimals) {
        BigDecimal quotient =
                new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
        return quotient.signum() == 0 ? BigDecimal.ZERO : plain(quotient.stripTrailingZeros());
    }

    /** The square root cut after 30 decimals; a negative number is an {@link ArithmeticException}. */
    Rational root() {
        BigInteger scaled =
                numerator.multiply(BigInteger.TEN.pow(60)).divide(denominator).sqrt();
        return of(scaled, BigInteger.TEN.pow(30));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
